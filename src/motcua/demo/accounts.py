"""The accounts that a demo is entered with. No Django here: the command line only prints them."""

PASSWORD = "motcua-demo-1"  # noqa: S105 - printed at every start of a demo, and good for nothing else

SHOWN = (
    ("tiepnhan.tanhoa", "Nguyễn Thị Mai", "Cán bộ tiếp nhận, phường Tân Hòa"),
    ("thuly.tanhoa", "Trần Thị Hạnh", "Chuyên viên thụ lý"),
    ("phong.tanhoa", "Lê Minh Đức", "Lãnh đạo phòng"),
    ("lanhdao.tanhoa", "Hoàng Văn Lĩnh", "Lãnh đạo phường, ký duyệt"),
    ("phochutich.tanhoa", "Đoàn Thị Yên", "Phó Chủ tịch, ký thay Chủ tịch"),
    ("vanthu.tanhoa", "Bùi Thị Nga", "Văn thư, cấp số"),
    ("traketqua.tanhoa", "Phùng Thị Ngọc Diệp", "Cán bộ trả kết quả"),
    ("quantri.tinh", "Cao Văn Tuyển", "Quản trị nghiệp vụ của tỉnh"),
)


def introduction() -> str:
    """What to print: who is who along the way of one dossier."""
    width = max(len(login) for login, _name, _post in SHOWN)
    lines = [f"Tài khoản thử, mật khẩu chung {PASSWORD} (mọi người và mọi số đều do máy bịa ra):"]
    lines += [f"  {login:<{width}}  {name} · {post}" for login, name, post in SHOWN]
    return "\n".join(lines)
