"""Values of the guide as JSON and back, by their own types; compact and strict.

A field that has its default is left out; anything unknown or of another type is refused. Only the
types that `app.model` uses are known. Nothing is ever unpickled, imported or called by name.
"""

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_Decoder = Callable[[Any], Any]


class CodecError(ValueError):
    """The data does not have the shape of the value; it names what was wanted and not found."""

    def __init__(self, wanted: object, data: object = None) -> None:
        super().__init__(f"{wanted} wanted, not {type(data).__name__}")


def encode(value: object) -> object:
    """The value as JSON can write it."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(encode(key)): encode(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [encode(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        told = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: encode(part) for field, part in told if part != _default(field)}
    raise CodecError(object, value)


def decode(wanted: type[_T], data: object) -> _T:
    """The value of this type that `encode` wrote.

    Raises:
        CodecError: The data has another shape.
    """
    try:
        kind: Any = wanted
        made: _T = _decoder(kind)(data)
    except CodecError:
        raise
    except (TypeError, ValueError, RecursionError) as error:
        raise CodecError(wanted, data) from error
    return made


def shape_of(*wanted: type) -> str:
    """A short digest of the fields and types of these dataclasses and all they hold.

    An edition written by a program with another shape cannot be read and is compiled anew.
    """
    seen: dict[type, None] = {}
    for kind in wanted:
        _collect(kind, seen)
    told = "\n".join(sorted(f"{kind.__qualname__}: {_told(kind)}" for kind in seen))
    return sha256(told.encode()).hexdigest()[:16]


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


@cache
def _decoder(wanted: Any) -> _Decoder:  # noqa: ANN401 - a type, or an alias such as tuple[X, ...]
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin is tuple:
        return _tuple_decoder(inner[0])
    if origin is Mapping:
        return _mapping_decoder(*inner)
    if origin in (Union, types.UnionType):
        return _optional_decoder(next(kind for kind in inner if kind is not types.NoneType))
    return _dataclass_decoder(wanted) if is_dataclass(wanted) else _plain_decoder(wanted)


def _plain_decoder(wanted: Any) -> _Decoder:  # noqa: ANN401 - any plain type
    if wanted is date:
        return date.fromisoformat
    if issubclass(wanted, Enum):
        members: _Decoder = wanted
        return members

    def decode_plain(data: object) -> object:
        # `is`, because True is an int and must not pass for one.
        if type(data) is not wanted:
            raise CodecError(wanted, data)
        return data

    return decode_plain


def _tuple_decoder(inner: Any) -> _Decoder:  # noqa: ANN401 - a type or an alias
    part = _decoder(inner)

    def decode_tuple(data: object) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise CodecError(list, data)
        return tuple(part(entry) for entry in data)

    return decode_tuple


def _mapping_decoder(key: Any, value: Any) -> _Decoder:  # noqa: ANN401 - types or aliases
    key_part, value_part = _decoder(key), _decoder(value)

    def decode_mapping(data: object) -> dict[Any, Any]:
        if not isinstance(data, dict):
            raise CodecError(dict, data)
        return {key_part(name): value_part(entry) for name, entry in data.items()}

    return decode_mapping


def _optional_decoder(inner: Any) -> _Decoder:  # noqa: ANN401 - a type or an alias
    part = _decoder(inner)
    return lambda data: None if data is None else part(data)


def _dataclass_decoder(wanted: Any) -> _Decoder:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(wanted)
    parts = {field.name: _decoder(hints[field.name]) for field in fields(wanted)}
    needed = {field.name for field in fields(wanted) if _default(field) is MISSING}

    def decode_dataclass(data: object) -> object:
        if not isinstance(data, dict) or not needed <= data.keys() <= parts.keys():
            raise CodecError(wanted, data)
        return wanted(**{name: parts[name](entry) for name, entry in data.items()})

    return decode_dataclass


def _collect(kind: Any, seen: dict[type, None]) -> None:  # noqa: ANN401 - a type or an alias
    for inner in get_args(kind):
        _collect(inner, seen)
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen[kind] = None
        for hint in get_type_hints(kind).values():
            _collect(hint, seen)


def _told(kind: Any) -> str:  # noqa: ANN401 - any dataclass
    def parts() -> Iterator[str]:
        hints = get_type_hints(kind)
        for field in fields(kind):
            default = _default(field)
            told = "needed" if default is MISSING else repr(default)
            yield f"{field.name} {hints[field.name]!r} {told}"

    return ", ".join(parts())
