"""Wrong options of the same type and form as the key, first from the document; none where one might be true."""

from __future__ import annotations

STRATEGIES: dict[str, object] = dict.fromkeys(
    (
        "same_kind",
        "nearby_years",
        "nearby_times",
        "numbers_of_like_size",
        "months",
        "weekdays",
        "countries",
        "cities",
        "persons",
    )
)
