"""How well placing does: accuracy with and without memory beside three named peers, confidence, and speed.

Run `python bench/placing.py` (needs the extra `bench`); `--answers` adds how it answers to its weights.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from baselines import BASELINES, documents
from msgspec.structs import fields, replace
from placing_data import DATA, Case, folds, load_cases, load_relations

from minestd.model.memory import Memory
from minestd.model.number import StandardNumber
from minestd.model.placement import Basis, Placement
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus
from minestd.placing.engine import Placer, Settings
from minestd.placing.term_index import TermIndex
from minestd.placing.text import Title, Words, compact, is_chinese
from minestd.placing.weights import Weights
from minestd.reading.frameworks import load_framework, load_system

FRAMEWORK = "coal-mine-2024"
GOAL = 0.98
"""What a threshold must reach on the folds that choose it: a margin above the 97 % that is asked."""


@dataclass(frozen=True)
class Answer:
    """One title answered: codes best first, score of the first, whether outside, whether confident."""

    case: Case
    codes: tuple[str, ...]
    score: float = 0.0
    outside: bool = False
    confident: bool = False

    def right(self, among: int = 1) -> bool:
        """Whether an accepted code is among the first so many."""
        return bool(set(self.codes[:among]) & self.case.accepted)

    @property
    def right_part(self) -> bool:
        """Whether the first code is of an accepted part."""
        return bool(self.codes) and part(self.codes[0]) in {part(code) for code in self.case.accepted}


def part(code: str) -> str:
    """`D1.04` → `D1`."""
    return code.split(".")[0]


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if of == 0:
        return 0.0, 1.0
    share, z = right / of, 1.959964
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def show(right: int, of: int) -> str:
    """`0.925 [0.88, 0.96]`; a dash where nothing was asked."""
    if of == 0:
        return "—"
    low, high = interval(right, of)
    return f"{right / of:.3f} [{low:.2f}, {high:.2f}]"


def answered(case: Case, placement: Placement) -> Answer:
    """What the engine says of a case."""
    codes = tuple(suggestion.code for suggestion in placement.suggestions)
    score = placement.suggestions[0].score if codes else 0.0
    return Answer(case, codes, score, placement.outside, placement.basis is Basis.CONFIDENT)


def engine(
    cases: Sequence[Case],
    system: StandardsSystem,
    thesaurus: Thesaurus,
    *,
    memory: bool,
    weights: Weights | None = None,
    turn: int = 0,
) -> list[Answer]:
    """All cases by the engine: at once without memory, else fold by fold with the other folds as memory."""
    answers: dict[int, Answer] = {}
    everything = list(range(len(cases)))
    for fold in folds(list(cases), turn=turn) if memory else [everything]:
        others = sorted(set(everything) - set(fold))
        memories = [Memory.of(cases[index].entry() for index in others)]
        placer = Placer(system, thesaurus, memories, Settings(weights))
        placements = placer.place([cases[index].standard for index in fold]).placements
        for index, placement in zip(fold, placements, strict=True):
            answers[index] = answered(cases[index], placement)
    return [answers[index] for index in everything]


def baseline(
    cases: Sequence[Case], system: StandardsSystem, thesaurus: Thesaurus, name: str, *, memory: bool
) -> list[Answer]:
    """All cases by a peer, on the same texts and the same folds."""
    answers: dict[int, Answer] = {}
    everything = list(range(len(cases)))
    for fold in folds(list(cases)) if memory else [everything]:
        known = [cases[index].entry() for index in sorted(set(everything) - set(fold))]
        ranker = BASELINES[name](documents(system, thesaurus, known))
        titles = [f"{cases[index].standard.title} {cases[index].standard.title_en}".strip() for index in fold]
        for index, codes in zip(fold, ranker(titles), strict=True):
            answers[index] = Answer(cases[index], tuple(codes[:5]))
    return [answers[index] for index in everything]


def accuracy_row(name: str, answers: Sequence[Answer]) -> str:
    """One line of the table of accuracy, over the titles that are not X."""
    asked = [answer for answer in answers if not answer.case.outside]
    cells = [show(sum(answer.right(among) for answer in asked), len(asked)) for among in (1, 3, 5)]
    cells.append(show(sum(answer.right_part for answer in asked), len(asked)))
    return f"| {name} | {' | '.join(cells)} |"


def print_accuracy(cases: Sequence[Case], system: StandardsSystem, thesaurus: Thesaurus) -> None:
    """The engine beside its peers, with and without terms, with and without memory."""
    for heading, terms in (("With the thesaurus", thesaurus), ("Names and scope alone", Thesaurus())):
        print(f"\n## {heading}\n\n| | accepted at 1 | at 3 | at 5 | part |\n|---|---|---|---|---|")
        for memory in (False, True):
            beside = "with memory" if memory else "no memory"
            print(accuracy_row(f"**minestd**, {beside}", engine(cases, system, terms, memory=memory)))
            for name in BASELINES:
                answers = baseline(cases, system, terms, name, memory=memory)
                print(accuracy_row(f"{name}, {beside}", answers))


def print_outside(answers: Sequence[Answer]) -> None:
    """Precision and recall of “belongs to no node”."""
    said = [answer for answer in answers if answer.outside]
    true = [answer for answer in answers if answer.case.outside]
    both = sum(answer.case.outside for answer in said)
    print(f"outside: precision {show(both, len(said))}, recall {show(both, len(true))}")


def print_confidence(answers: Sequence[Answer]) -> None:
    """How often the first place is right by its score, and what is called confident."""
    asked = [answer for answer in answers if answer.codes and not answer.outside]
    print("\n| score of the first place | titles | right |\n|---|---|---|")
    for low, high in ((0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 1.01)):
        within = [answer for answer in asked if low <= answer.score < high]
        print(
            f"| {low:g}–{min(high, 1):g} | {len(within)} | {show(sum(a.right() for a in within), len(within))} |"
        )
    sure = [answer for answer in answers if answer.confident]
    right = sum(answer.right() for answer in sure)
    print(f"\nconfident: {len(sure)} of {len(answers)} titles, right {show(right, len(sure))}")


def print_chosen_threshold(cases: Sequence[Case], answers: Sequence[Answer]) -> None:
    """Choose the score on four folds (least score that is right often enough), judge it on the fifth."""
    sure: list[Answer] = []
    for fold in folds(list(cases)):
        held = set(fold)
        others = [answer for index, answer in enumerate(answers) if index not in held and not answer.outside]
        least = 1.0
        for score in (0.9, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3):
            above = [answer for answer in others if answer.score >= score]
            if not above or sum(answer.right() for answer in above) / len(above) < GOAL:
                break
            least = score
        sure += [
            answers[index] for index in fold if answers[index].score >= least and not answers[index].outside
        ]
    right = sum(answer.right() for answer in sure)
    print(
        f"threshold of the score chosen on the other folds: {len(sure)} titles, right {show(right, len(sure))}"
    )


def print_by_part(answers: Sequence[Answer]) -> None:
    """Accepted at 1 and 3 by the part of the first label."""
    print("\n| part | titles | at 1 | at 3 |\n|---|---|---|---|")
    by_part: dict[str, list[Answer]] = {}
    for answer in answers:
        if not answer.case.outside:
            by_part.setdefault(part(answer.case.primary), []).append(answer)
    for name, found in sorted(by_part.items()):
        one, three = (sum(answer.right(among) for answer in found) for among in (1, 3))
        print(f"| {name} | {len(found)} | {one} | {three} |")


def print_terms(cases: Sequence[Case], thesaurus: Thesaurus) -> None:
    """How many titles each term touches: a thesaurus written for the set would touch one title a term."""
    index, empty = TermIndex(thesaurus), Words.of(())
    touched: Counter[str] = Counter()
    for case in cases:
        title = Title.of((case.standard.title, case.standard.title_en), empty)
        touched.update(match.text for match in index.find(title))
    all_terms = {term.text for node in thesaurus.nodes.values() for term in node.terms}
    once = [term for term, count in touched.items() if count == 1 and term in all_terms]
    print(f"\nterms: {len(all_terms)}; {len(touched)} touch a title of the set, {len(once)} of them only one")
    print("touching most:", ", ".join(f"{term} {count}" for term, count in touched.most_common(20)))
    print("Share of the terms left out at random, and what is left (mean of five draws, no memory | memory):")
    for share in (0.2, 0.4, 0.6):
        draws = [thinned(thesaurus, share, seed) for seed in range(5)]
        print(
            f"- {share:.0%}: {mean_right(cases, draws, memory=False)} | {mean_right(cases, draws, memory=True)}"
        )
    print("The same without long terms, which may name one standard rather than a thing of the field:")
    for characters, english in ((8, 4), (6, 3)):
        cut = [without_long(thesaurus, characters, english)]
        rest = f"{mean_right(cases, cut, memory=False)} | {mean_right(cases, cut, memory=True)}"
        print(f"- none of {characters} characters or {english} English words and more: {rest}")


def without_long(thesaurus: Thesaurus, characters: int, english: int) -> Thesaurus:
    """The thesaurus without terms so long that they name a single standard rather than a thing of the field."""

    def short(text: str) -> bool:
        return len(compact(text)) < characters if is_chinese(text) else len(text.split()) < english

    nodes = {
        code: replace(node, terms=tuple(term for term in node.terms if short(term.text)))
        for code, node in thesaurus.nodes.items()
    }
    return replace(thesaurus, nodes=nodes)


def thinned(thesaurus: Thesaurus, share: float, seed: int) -> Thesaurus:
    """The thesaurus without a random share of its terms: how it might do on titles nobody thought of."""
    chance = random.Random(seed)
    texts = sorted({term.text for node in thesaurus.nodes.values() for term in node.terms})
    gone = {text for text in texts if chance.random() < share}
    nodes = {
        code: replace(node, terms=tuple(term for term in node.terms if term.text not in gone))
        for code, node in thesaurus.nodes.items()
    }
    return replace(thesaurus, nodes=nodes)


def mean_right(cases: Sequence[Case], draws: Sequence[Thesaurus], *, memory: bool) -> str:
    """Mean of accepted at 1 and 3 over several thesauri."""
    system = load_system(FRAMEWORK)
    ones, threes = [], []
    for draw in draws:
        answers = [a for a in engine(cases, system, draw, memory=memory) if not a.case.outside]
        ones.append(sum(answer.right() for answer in answers) / len(answers))
        threes.append(sum(answer.right(3) for answer in answers) / len(answers))
    return f"{sum(ones) / len(ones):.3f} / {sum(threes) / len(threes):.3f}"


def print_weights(cases: Sequence[Case], system: StandardsSystem, thesaurus: Thesaurus) -> None:
    """How accuracy answers to each weight, halved and doubled."""
    print("\n| weight | halved: at 1 / at 3 | doubled: at 1 / at 3 |\n|---|---|---|")
    usual = Weights()
    for field in fields(Weights):
        value = getattr(usual, field.name)
        cells = []
        for factor in (0.5, 2.0):
            changed = tuple(factor * one for one in value) if isinstance(value, tuple) else factor * value
            weights = replace(
                usual, **{field.name: min(changed, 1.0) if field.name == "siblings" else changed}
            )
            answers = engine(cases, system, thesaurus, memory=True, weights=weights)
            asked = [answer for answer in answers if not answer.case.outside]
            cells.append(" / ".join(f"{sum(a.right(k) for a in asked) / len(asked):.3f}" for k in (1, 3)))
        print(f"| {field.name} | {cells[0]} | {cells[1]} |")


def print_relations(cases: Sequence[Case], system: StandardsSystem, thesaurus: Thesaurus) -> None:
    """The rule for 专用 and 支撑 beside our labels."""
    labels = load_relations()
    placements = Placer(system, thesaurus).place([case.standard for case in cases]).placements
    said = [placement.relation.value for placement in placements]
    right = sum(one == label for one, label in zip(said, labels, strict=True))
    both = sum(one == label == "dedicated" for one, label in zip(said, labels, strict=True))
    print(f"\nrelation: as labelled {show(right, len(labels))}; ", end="")
    print(f"dedicated: precision {show(both, said.count('dedicated'))}, ", end="")
    print(f"recall {show(both, labels.count('dedicated'))}")


def many(cases: Sequence[Case], count: int = 10_000) -> list[Standard]:
    """So many different titles: the beginning of one with the end of another, each with a number of its own."""
    made = []
    for at in range(count):
        one, other = (
            cases[at % len(cases)].standard,
            cases[(at // len(cases) * 37 + at) % len(cases)].standard,
        )
        title = one.title[: len(one.title) // 2] + other.title[len(other.title) // 2 :]
        number = StandardNumber.parse(f"MT/T {at + 1}")
        made.append(replace(one, key=str(at), title=title, title_en="", number=number))
    return made


def timed(work: Callable[[], object], times: int = 3) -> float:
    """The least processor time of several runs, in seconds."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def print_speed(cases: Sequence[Case], system: StandardsSystem, thesaurus: Thesaurus) -> None:
    """10,000 different titles on one core, and the load of the thesaurus."""
    standards = many(cases)
    different = len({standard.title for standard in standards})
    loop = timed(lambda: sum(range(10_000_000)))
    made = timed(lambda: Placer(system, thesaurus))
    place = timed(lambda: Placer(system, thesaurus).place(standards)) - made
    load = timed(lambda: load_framework(FRAMEWORK))
    print(
        f"\nspeed: {len(standards)} standards, {different} different titles: {place:.2f} s on one core; ",
        end="",
    )
    print(
        f"thesaurus read in {load:.2f} s and indexed in {made:.2f} s; "
        f"sum(range(10_000_000)) on this machine: {loop:.2f} s"
    )


def main() -> None:
    """Print the report as Markdown."""
    system = load_system(FRAMEWORK)
    thesaurus = load_framework(FRAMEWORK).terms
    cases = load_cases()
    print(
        f"# Placing: {len(cases)} titles of {DATA.name}/placements-dev.csv, "
        f"{sum(case.outside for case in cases)} of them outside"
    )
    print_accuracy(cases, system, thesaurus)
    for memory in (False, True):
        answers = engine(cases, system, thesaurus, memory=memory)
        print(f"\n## The engine {'with' if memory else 'without'} memory\n")
        print_outside(answers)
        print_confidence(answers)
        print_chosen_threshold(cases, answers)
        print_by_part(answers)
    print("\n## Other ways to deal the folds, with memory\n")
    print("| | at 1 | at 3 | at 5 | part |\n|---|---|---|---|---|")
    for turn in range(1, 4):
        print(accuracy_row(f"deal {turn}", engine(cases, system, thesaurus, memory=True, turn=turn)))
    print_terms(cases, thesaurus)
    print_relations(cases, system, thesaurus)
    print_speed(cases, system, thesaurus)
    if "--answers" in sys.argv[1:]:
        print_weights(cases, system, thesaurus)


if __name__ == "__main__":
    main()
