"""The invented province of Lam Giang: its agencies, their units and the people in them, as data."""

from dataclasses import dataclass

from motcua.apps.orgs.models import Level
from motcua.apps.orgs.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a post and an account."""

    login: str
    name: str
    role: Role
    title: str


@dataclass(frozen=True, slots=True)
class Office:
    """An agency. `own_desk` is False for departments, whose dossiers the province's centre receives."""

    key: str
    code: str
    name: str
    level: Level
    specialists: str
    address: str
    phone: str
    people: tuple[Person, ...]
    own_desk: bool = True


def _people(key: str, leader_title: str, names: tuple[str, ...], *, desk: bool = True) -> tuple[Person, ...]:
    posts = (
        ("tiepnhan", Role.RECEIVING_OFFICER, "Cán bộ tiếp nhận"),
        ("traketqua", Role.RETURNING_OFFICER, "Cán bộ trả kết quả"),
        ("thuly", Role.CASE_OFFICER, "Chuyên viên"),
        ("phong", Role.HEAD_OF_UNIT, "Trưởng phòng"),
        ("lanhdao", Role.AGENCY_LEADER, leader_title),
        ("vanthu", Role.RECORDS_CLERK, "Văn thư"),
    )[0 if desk else 2 :]
    return tuple(
        Person(f"{prefix}.{key}", name, role, title)
        for (prefix, role, title), name in zip(posts, names, strict=True)
    )


PROVINCE = Office(
    "tinh",
    "H99",
    "Ủy ban nhân dân tỉnh Lam Giang",
    Level.PROVINCE,
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Số 2 đường Trần Phú, phường Tân Hòa",
    "0100 000 001",
    (
        *_people(
            "tinh",
            "Chủ tịch",
            ("Đỗ Thị Lan", "Vũ Văn Thành", "Ngô Quốc Việt", "Đặng Thị Hòa", "Phan Văn Khải", "Mai Thị Thơm"),
        ),
        Person("kiemsoat.tinh", "Lý Thị Xuân", Role.PROCEDURE_CONTROLLER, "Chuyên viên kiểm soát TTHC"),
        Person("giamsat.tinh", "Tạ Văn Bách", Role.OVERSEER, "Phó Chủ tịch"),
        Person("danhmuc.tinh", "Hồ Thị Quyên", Role.CATALOGUE_EDITOR, "Biên tập danh mục"),
        Person("duyetdanhmuc.tinh", "Lục Văn Thế", Role.CATALOGUE_APPROVER, "Duyệt danh mục"),
        Person("quantri.tinh", "Cao Văn Tuyển", Role.ADMINISTRATOR, "Quản trị nghiệp vụ"),
    ),
)
DEPARTMENTS = (
    Office(
        "soxaydung",
        "H99.017",
        "Sở Xây dựng tỉnh Lam Giang",
        Level.DEPARTMENT,
        "Phòng Quản lý xây dựng và hạ tầng",
        "Số 15 đường Hùng Vương, phường Tân Hòa",
        "0100 000 017",
        _people(
            "soxaydung",
            "Giám đốc",
            ("Lương Quốc Bảo", "Hà Văn Sáu", "Trịnh Công Định", "Vi Thị Sen"),
            desk=False,
        ),
        own_desk=False,
    ),
    Office(
        "sotuphap",
        "H99.014",
        "Sở Tư pháp tỉnh Lam Giang",
        Level.DEPARTMENT,
        "Phòng Hành chính tư pháp và bổ trợ tư pháp",
        "Số 8 đường Lê Lợi, phường Tân Hòa",
        "0100 000 014",
        _people(
            "sotuphap",
            "Giám đốc",
            ("Nông Thị Hoa", "Triệu Văn Phúc", "Quách Thị Bình", "Kiều Văn An"),
            desk=False,
        ),
        own_desk=False,
    ),
    Office(
        "sonnmt",
        "H99.012",
        "Sở Nông nghiệp và Môi trường tỉnh Lam Giang",
        Level.DEPARTMENT,
        "Phòng Đất đai và Tài nguyên nước",
        "Số 30 đường Nguyễn Trãi, phường Tân Hòa",
        "0100 000 012",
        _people(
            "sonnmt",
            "Giám đốc",
            ("Châu Văn Tỵ", "Đinh Thị Bích Thủy", "Lò Văn Hặc", "Thái Thị Cúc"),
            desk=False,
        ),
        own_desk=False,
    ),
    Office(
        "sotaichinh",
        "H99.019",
        "Sở Tài chính tỉnh Lam Giang",
        Level.DEPARTMENT,
        "Phòng Đầu tư và Doanh nghiệp",
        "Số 12 đường Quang Trung, phường Tân Hòa",
        "0100 000 019",
        _people(
            "sotaichinh",
            "Giám đốc",
            ("Từ Thị Liên", "Văn Đình Hải", "Khuất Văn Mạnh", "Chu Thị Thảo"),
            desk=False,
        ),
        own_desk=False,
    ),
)
COMMUNES = (
    Office(
        "tanhoa",
        "H99.027",
        "Ủy ban nhân dân phường Tân Hòa",
        Level.COMMUNE,
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Số 18 đường Lê Lợi, tổ 6, phường Tân Hòa",
        "0100 000 027",
        (
            Person("thuly2.tanhoa", "Ngô Thị Kim Liên", Role.CASE_OFFICER, "Chuyên viên thụ lý"),
            *_people(
                "tanhoa",
                "Chủ tịch",
                (
                    "Nguyễn Thị Mai",
                    "Phùng Thị Ngọc Diệp",
                    "Trần Thị Hạnh",
                    "Lê Minh Đức",
                    "Hoàng Văn Lĩnh",
                    "Bùi Thị Nga",
                ),
            ),
            Person("phochutich.tanhoa", "Đoàn Thị Yên", Role.DEPUTY_LEADER, "Phó Chủ tịch"),
        ),
    ),
    Office(
        "longson",
        "H99.031",
        "Ủy ban nhân dân xã Long Sơn",
        Level.COMMUNE,
        "Phòng Kinh tế",
        "Thôn Trung Thành, xã Long Sơn",
        "0100 000 031",
        _people(
            "longson",
            "Chủ tịch",
            (
                "Phạm Thị Tươi",
                "Võ Văn Lợi",
                "Huỳnh Thị Kim",
                "Dương Văn Tâm",
                "Lê Hồng Phong",
                "Trần Thị Mận",
            ),
        ),
    ),
    Office(
        "banphuc",
        "H99.045",
        "Ủy ban nhân dân xã Bản Phúc",
        Level.COMMUNE,
        "Phòng Kinh tế",
        "Bản Nà Lốc, xã Bản Phúc",
        "0100 000 045",
        _people(
            "banphuc",
            "Chủ tịch",
            ("Lường Thị Ín", "Cà Văn Pâng", "Quàng Thị Hặc", "Lò Văn Inh", "Tòng Văn Sơ", "Vàng A Dế"),
        ),
    ),
)
OFFICES = (PROVINCE, *DEPARTMENTS, *COMMUNES)
