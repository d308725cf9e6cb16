"""What a standard is as of the date, in words, with who says so where a catalogue was asked."""

from minestd.measuring.results import Report, Standing
from minestd.measuring.states import Source
from minestd.model.standard import Standard
from minestd.reporting.text.sentences import reason_text
from minestd.wording import Lang, say


def standing_text(standing: Standing, standard: Standard, report: Report, lang: Lang) -> str:
    """The reason of the standing; of what the catalogue decides or does not know also that."""
    text = reason_text(standing.reason, lang)
    if report.catalogue is None or standard.number is None or standard.is_amendment:
        return text
    if standing.source is Source.CATALOGUE:
        return say(lang, "standing.by-catalogue", text=text)
    return text if standing.entry is not None else say(lang, "standing.not-in-catalogue", text=text)
