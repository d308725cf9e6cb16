"""The options that a written file names as those that it was made with: our own words, read back strictly."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from minestd.errors import MinestdError
from minestd.model.listing import Scope

Day = Annotated[str, StringConstraints(pattern=r"\d{4}-\d{2}-\d{2}")]


class RecordedOptions(BaseModel):
    """Every option that changes a figure, as the command line spells it; none that we do not know."""

    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))

    as_of: Day | None = None
    old_as_of: Day | None = None
    lang: Literal["zh", "en"] | None = None
    scope: Scope | None = None
    count: Literal["confirmed", "all"] | None = None
    assume_in_force: Literal["yes"] | None = None
    catalogue_date: Day | None = None
    mine_type: str | None = None
    sheet: str | None = None
    column: str | None = None
    mine: str | None = None


def check_options(options: Mapping[str, str], file: str) -> None:
    """Raise MinestdError verify-record with the first option that no run of ours can have written into `file`."""
    try:
        record = RecordedOptions.model_validate(dict(options))
        for day in (record.as_of, record.catalogue_date):
            if day is not None:
                date.fromisoformat(day)
    except ValidationError as fault:
        name = str(fault.errors()[0]["loc"][0])
        raise MinestdError("verify-record", file=file, name=name, seen=options.get(name, "")) from fault
    except ValueError as fault:
        raise MinestdError(
            "verify-record", file=file, name="as-of", seen=str(options.get("as-of"))
        ) from fault
