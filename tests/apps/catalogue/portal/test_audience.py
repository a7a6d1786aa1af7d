from motcua.apps.catalogue.portal.audience import read_levels, read_subjects
from motcua.apps.catalogue.portal.reading import Remark
from motcua.apps.catalogue.states import Level, Reason, Subject


def test_levels_are_read_from_a_list() -> None:
    assert read_levels("Cấp bộ, Cấp tỉnh, Cơ quan khác") == (
        (Level.MINISTRY, Level.PROVINCE, Level.OTHER),
        (),
    )


def test_subjects_may_have_commas_in_their_names() -> None:
    text = "Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức, Doanh nghiệp"
    assert read_subjects(text) == ((Subject.ORGANISATION, Subject.OFFICIAL, Subject.ENTERPRISE), ())


def test_the_longest_name_wins() -> None:
    assert read_subjects("Doanh nghiệp có vốn đầu tư nước ngoài, Doanh nghiệp Việt Nam") == (
        (Subject.FOREIGN_INVESTED_ENTERPRISE, Subject.VIETNAMESE_ENTERPRISE),
        (),
    )


def test_an_unknown_word_is_reported_and_what_was_read_stays() -> None:
    assert read_subjects("Hợp tác xã, Người nước ngoài cư trú tại Việt Nam") == (
        (Subject.COOPERATIVE,),
        (Remark("doi_tuong_thuc_hien", "Người nước ngoài cư trú tại Việt Nam", Reason.UNKNOWN_WORD),),
    )
