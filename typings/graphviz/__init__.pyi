from subprocess import CalledProcessError

ENGINES: set[str]

class ExecutableNotFound(RuntimeError): ...  # noqa: N818 - the package names it so

def pipe(
    engine: str,
    format: str,
    data: bytes,
    renderer: str | None = None,
    formatter: str | None = None,
    neato_no_op: bool | int | None = None,
    quiet: bool = False,
) -> bytes: ...
def version() -> tuple[int, ...]: ...

__all__ = ["ENGINES", "CalledProcessError", "ExecutableNotFound", "pipe", "version"]
