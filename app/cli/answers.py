"""Answers as JSON, by the contract in docs/schema: fields are only added, never renamed.

Every answer is exactly one object on stdout; what the values mean is said in the schemas.
"""

import json
import sys
from collections.abc import Mapping

from app import __version__
from app.content.complaint import Complaint
from app.model.guide import EditionInfo, Guide
from app.model.statute import Act
from app.search.reply import Reply, Result, ResultKind

# Raised only when a field changes its meaning; adding one does not.
SCHEMA = 1

Answer = Mapping[str, object]


def envelope(info: EditionInfo | None) -> dict[str, object]:
    """The fields that every answer begins with; `edition` is null when none could be opened."""
    edition = info and {
        "id": info.id,
        "date": info.date.isoformat(),
        "digest": info.digest,
        "status": info.status.name.lower(),
    }
    return {"schema": SCHEMA, "program": __version__, "edition": edition}


def print_json(answer: Answer) -> None:
    """Write one UTF-8 JSON object and a line break to stdout."""
    json.dump(answer, sys.stdout, ensure_ascii=False, separators=(",", ":"))
    sys.stdout.write("\n")


def result_fields(guide: Guide, result: Result) -> dict[str, object]:
    """One search result; whatever states law carries the versions that were read."""
    fields: dict[str, object] = {
        "kind": result.kind.value,
        "id": result.id,
        "locale": result.locale.value,
        "chapter": result.chapter,
        "section": result.section,
        "anchor": result.anchor,
        "title": result.title,
        "snippet": result.snippet,
        "spans": [list(span) for span in result.spans],
        "why": result.why.value,
        "score": round(result.score, 4),
        "place": result.place.address,
    }
    if result.kind is ResultKind.STATUTE:
        fields["version_read"] = result.version_read
        fields["unread_changes"] = list(result.unread_changes)
    if result.law:
        fields["law"] = [_act_fields(guide.acts[act]) for act in result.law]
    return fields


def _act_fields(act: Act) -> dict[str, object]:
    return {
        "act": act.id,
        "version_read": act.version_read,
        "unread_changes": list(act.unread),
    }


def search_fields(guide: Guide, reply: Reply, limit: int) -> dict[str, object]:
    """A reply, its results cut to `limit`; 0 keeps them all."""
    shown = reply.results[:limit] if limit else reply.results
    return {
        "query": reply.query,
        "locale": reply.locale.value,
        "total": reply.total,
        "totals": {kind.value: count for kind, count in reply.totals.items()},
        "corrected": reply.corrected,
        "also_searched": list(reply.also_searched),
        "degraded": reply.degraded,
        "cpu_ms": round(reply.cpu_ms, 1),
        "results": [result_fields(guide, result) for result in shown],
    }


def complaint_fields(complaint: Complaint) -> dict[str, object]:
    """One complaint of the content check."""
    return {
        "code": complaint.code,
        "severity": complaint.severity.value,
        "file": complaint.file,
        "line": complaint.line,
        "entry": complaint.entry,
        "what": complaint.what,
        "remedy": complaint.remedy,
    }
