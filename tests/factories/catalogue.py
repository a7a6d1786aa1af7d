"""Invented procedures in the portal's own flattened shape."""

import json
from datetime import date

FIRST_DAY = date(2026, 1, 5)
Row = dict[str, object]


def row(code: str, name: str, **changes: object) -> Row:
    """A row that reads without a remark."""
    return {
        "ma_thu_tuc": code,
        "ten_thu_tuc": name,
        "linh_vuc": "Hộ tịch",
        "so_quyet_dinh": "1/QĐ-BTP",
        "cap_thuc_hien": "Cấp xã",
        "doi_tuong_thuc_hien": "Công dân Việt Nam",
        "cach_thuc_thuc_hien": (
            "Hình thức nộpThời gianPhí, lệ phíMô tả"
            "Trực tiếp3 Ngày làm việc8,000 VNĐ(đồng/bản)Trực tuyến2 Ngày làm việcMiễn phí"
        ),
        "thanh_phan_ho_so": "--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai1 bản chínhẢnh0 bản chính,2 bản sao",
        "ket_qua_xu_ly": "Trích lụcMã: KQ.G15.000001Từ khóaKhông có thông tinMô tảKhông có thông tin",
        "can_cu_phap_ly": "Tên văn bản pháp lýMã văn bảnLuật Hộ tịch60/2014/QH13",
        **changes,
    }


def as_lines(*rows: Row) -> list[bytes]:
    return [json.dumps(one, ensure_ascii=False).encode() for one in rows]
