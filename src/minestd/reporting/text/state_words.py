"""The states of nodes in words."""

from minestd.measuring.results import Report, State
from minestd.wording import Lang, say


def state_text(state: State, report: Report, lang: Lang) -> str:
    """A state in words: 空白 only where the list claims to be complete, else 本清单未见."""
    key = f"state.{state.value}"
    if state is State.MISSING and not report.scope.complete:
        key = "state.missing.sample"
    return say(lang, key)
