"""The shapes of our data files as JSON Schema, for editors that know it."""

from typing import Any

from minestd.reading.frameworks.schema import SINGLE_FILE
from minestd.reading.frameworks.shapes import (
    Choice,
    Day,
    Entry,
    List,
    Number,
    Shape,
    TableShape,
    TextShape,
    YesNo,
)

Schema = dict[str, Any]


def schema_of(shape: Shape, known: dict[str, Schema]) -> Schema:
    """The schema of a shape; entries are described once, among the `known`."""
    match shape:
        case TextShape():
            return {"type": "string"} if shape.empty else {"type": "string", "minLength": 1}
        case Number():
            most = {} if shape.most is None else {"maximum": shape.most}
            return {"type": "integer", "minimum": shape.least, **most}
        case Day():
            return {"type": "string", "format": "date"}
        case YesNo():
            return {"type": "boolean"}
        case Choice():
            return {"enum": [int(word) if word.isdigit() else word for word in shape.words]}
        case List():
            least = {"minItems": shape.least} if shape.least else {}
            return {"type": "array", "items": schema_of(shape.of, known), **least}
        case TableShape():
            keys, values = schema_of(shape.keys, known), schema_of(shape.values, known)
            return {"type": "object", "propertyNames": keys, "additionalProperties": values}
        case Entry():
            if shape.name not in known:
                known[shape.name] = {}
                known[shape.name] = entry_schema(shape, known)
            return {"$ref": f"#/$defs/{shape.name}"}
    raise TypeError(shape)


def entry_schema(entry: Entry, known: dict[str, Schema]) -> Schema:
    """The schema of an entry written out."""
    properties = {
        key: schema_of(field.shape, known) | ({"description": field.says} if field.says else {})
        for key, field in entry.fields.items()
    }
    needed = [key for key, field in entry.fields.items() if field.needed]
    return {
        "description": entry.says,
        "type": "object",
        "properties": properties,
        **({"required": needed} if needed else {}),
        **({"anyOf": [{"required": [key]} for key in entry.one_of]} if entry.one_of else {}),
        "additionalProperties": False,
    }


def framework_schema() -> dict[str, object]:
    """The JSON Schema of a framework file, as published in `docs/framework.schema.json`.

    It describes a framework in one file; the YAML files of a folder hold a part of its keys each. It says what
    editors can check; codes, names and keys that point to one another are checked when a file is read.
    """
    known: dict[str, Schema] = {}
    body = entry_schema(SINGLE_FILE, known)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "minestd framework, format 1"}
    return head | body | {"$defs": {name: known[name] for name in sorted(known)}}
