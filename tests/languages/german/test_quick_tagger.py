"""The quick tagger is HanTa's in all but its start."""

from HanTa.HanoverTagger import HanoverTagger

from quizgen.languages.german.quick_tagger import QuickTagger

MODEL = "morphmodel_ger.pgz"


def test_the_same_states_reach_each_final_state() -> None:
    own, quick = HanoverTagger(MODEL), QuickTagger(MODEL)
    assert len(quick.reachability) > 10
    assert quick.reachability == own.reachability
    assert quick.atomic_class == own.atomic_class
