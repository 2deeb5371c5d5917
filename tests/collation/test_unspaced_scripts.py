"""Copy without spaces between words: near-identical versions keep nearly all, and a small change is marked small."""

from __future__ import annotations

import pytest

from reader.collation.pipeline import collate
from reader.model import Block, Collation, Op, Role, Version

CHINESE = (
    "奥林市议会周二投票决定关闭旧港大桥，原因是工程师发现了三条裂缝。",
    "市长林德娜说：“我们必须行动，安全比方便更重要。”",
    "每天约有12000人乘车过桥，渡轮将在早上六点开始运行。会议持续了四个小时。",
    "议员布兰特反对这项决定，他认为关闭大桥会伤害商店。",
    "修理预计需要八个月，费用约为450万克朗。",
)
JAPANESE = (
    "オーリン市議会は火曜日、技術者が三本の亀裂を見つけたため、旧港橋を閉鎖することを決めた。",
    "リンド市長は「行動しなければならない」と述べた。会議は四時間続いた。",
    "毎日およそ12000人が橋を渡り、フェリーは午前六時に運航を始める。",
    "ブラント議員はこの決定に反対し、商店が困ると訴えた。",
    "修理には八か月かかり、費用は450万クローネと見込まれる。",
)
THAI = (
    "สภาเมืองออรินลงมติเมื่อวันอังคารให้ปิดสะพานท่าเรือเก่า เพราะวิศวกรพบรอยร้าวสามแห่ง",
    "นายกเทศมนตรีลินดาบอกว่าเราต้องลงมือทำทันที",
    "ทุกวันมีคนประมาณ 12000 คนข้ามสะพาน เรือข้ามฟากจะเริ่มเดินเวลาหกโมงเช้า",
    "สมาชิกสภาบรันต์คัดค้านการตัดสินใจนี้และบอกว่าร้านค้าจะเดือดร้อน",
    "การซ่อมจะใช้เวลาแปดเดือนและมีค่าใช้จ่ายประมาณ 4.5 ล้านโครน",
)
LAO = ("ສະພາເມືອງໄດ້ລົງມະຕິປິດຂົວເກົ່າໃນວັນອັງຄານ ເພາະວິສະວະກອນພົບຮອຍແຕກສາມແຫ່ງ", "ນາຍົກເທດສະມົນຕີບອກວ່າພວກເຮົາຕ້ອງລົງມືທັນທີ")
KHMER = ("ក្រុមប្រឹក្សាក្រុងបានបោះឆ្នោតបិទស្ពានចាស់នៅថ្ងៃអង្គារ។", "អភិបាលក្រុងបាននិយាយថាយើងត្រូវតែធ្វើសកម្មភាព។")
BURMESE = ("မြို့တော်ကောင်စီက အင်္ဂါနေ့မှာ တံတားဟောင်းကို ပိတ်ဖို့ ဆုံးဖြတ်ခဲ့သည်။", "မြို့တော်ဝန်က ချက်ချင်းလုပ်ဆောင်ရမည်ဟု ပြောသည်။")

# A figure, a name and a word of each, and what they are changed to.
CHANGES = [
    (CHINESE, "12000", "21000"),
    (CHINESE, "布兰特", "科尔曼"),
    (CHINESE, "反对", "支持"),
    (CHINESE, "林德娜", "林格雷"),
    (JAPANESE, "12000", "21000"),
    (JAPANESE, "ブラント", "コールマン"),
    (JAPANESE, "反対", "賛成"),
    (THAI, "12000", "21000"),
    (THAI, "บรันต์", "โคลแมน"),
    (THAI, "ออริน", "เบสซา"),
    (LAO, "ສາມ", "ຫ້າ"),
    (KHMER, "ចាស់", "ថ្មី"),
    (BURMESE, "ဟောင်း", "သစ်"),
]  # fmt: skip


def version(outlet: str, paragraphs: tuple[str, ...]) -> Version:
    roles = (Role.LEDE, *[Role.BODY] * (len(paragraphs) - 1))
    return Version(outlet, outlet, tuple(map(Block, roles, paragraphs)))


def changed(paragraphs: tuple[str, ...], old: str, new: str) -> Collation:
    other = tuple(text.replace(old, new) for text in paragraphs)
    assert other != paragraphs
    return collate(version("Orrin Courier", paragraphs), version("Keel Wire", other))


@pytest.mark.parametrize(("paragraphs", "old", "new"), CHANGES)
def test_nearly_all_is_kept_and_every_sentence_answers_its_own(paragraphs: tuple[str, ...], old: str, new: str) -> None:
    found = changed(paragraphs, old, new)
    assert [link.pairs for link in found.links] == [((k, k),) for k in range(len(found.left))]
    assert min(found.shares.kept, found.shares.derived) > 0.8


@pytest.mark.parametrize(("paragraphs", "old", "new"), CHANGES)
def test_one_change_is_marked_and_nothing_but_it(paragraphs: tuple[str, ...], old: str, new: str) -> None:
    edits = [edit for link in changed(paragraphs, old, new).links for script in link.edits.values() for edit in script]
    dropped, added = ([edit.text for edit in edits if edit.op is op] for op in (Op.DROP, Op.ADD))
    assert len(dropped) == len(added) == 1
    # What both words begin or end with is no change.
    assert dropped[0] in old
    assert added[0] in new


@pytest.mark.parametrize("paragraphs", [CHINESE, JAPANESE])
def test_a_changed_figure_is_a_changed_fact(paragraphs: tuple[str, ...]) -> None:
    told = [change for link in changed(paragraphs, "12000", "21000").links for change in link.details]
    assert [(change.left, change.right, change.alert) for change in told] == [("12000", "21000", True)]


def test_sentences_that_are_gone_and_moved_are_told() -> None:
    found = collate(version("Orrin Courier", CHINESE), version("Keel Wire", (CHINESE[0], CHINESE[3], CHINESE[2])))
    assert found.unique_left == (1, 5)
    assert found.unique_right == ()
    assert 0.4 < found.shares.kept < 0.8
    assert found.shares.derived == 1.0


def test_korean_is_counted_and_marked_by_words() -> None:
    found = changed(("오린 시의회는 화요일 옛 항구 다리를 닫기로 결정했다. 비가 왔다.",), "화요일", "수요일")
    assert found.base.words == 10
    assert found.shares.kept == pytest.approx(9 / 10)
