"""What cannot go on: the one kind of exception that commands turn into a message and exit status 2.

An error carries a code and its parameters; the sentence is made in `wording`, in the language of the reader.
Gaps, bad rows and doubtful placements are no errors but values (see `model.problem`).
"""


class Size(int):
    """A number of bytes, said in MB."""

    def __format__(self, form: str) -> str:
        return (
            f"{self / 1_000_000:.{0 if self >= 10_000_000 else 1}f} MB"
            if not form
            else super().__format__(form)
        )


class MinestdError(Exception):
    """The work cannot go on; `code` names the sentence `error.<code>` in `wording`.

    Parameters are shown to people: file names as they were given, cells as Excel writes them.
    `findings` holds further errors of the same pass (a framework file with several mistakes has them all).
    """

    def __init__(self, code: str, *, findings: tuple["MinestdError", ...] = (), **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
        self.findings = findings
