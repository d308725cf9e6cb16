"""The states of nodes and the actions of gaps in words."""

from minestd.measuring.figures import NOTHING_REQUIRED
from minestd.measuring.results import Action, Report, State
from minestd.wording import Lang, say


def state_text(state: State, report: Report, lang: Lang) -> str:
    """A state in words: 空白 only where the list claims to be complete, else 本清单未见."""
    key = f"state.{state.value}"
    if state is State.MISSING and not report.scope.complete:
        key = "state.missing.sample"
    return say(lang, key)


def action_text(action: Action, lang: Lang, *, is_open: bool) -> str:
    """An action in words. 维持 is said of what is covered only: of a gap that nothing is done about, "—"."""
    return NOTHING_REQUIRED if is_open and action is Action.NONE else say(lang, f"action.{action.value}")
