import { fixture } from './fixture.ts'

/** Annexes in still other layouts: a column of methods, one column and no headings, levels in columns of their own, a company's. */
export const methods = fixture(
  'Cụm thi đua các huyện',
  `
UBND TỈNH | | | | | |
PHỤ LỤC SỐ 02 | | | | | |
TT | Nội dung, tiêu chí | Điểm | | | Cách tính điểm | Tài liệu kiểm chứng
 | | Điểm chuẩn | Tự chấm | Thẩm định | |
 | PHẦN I. THỰC HIỆN NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI | 60 | | | | => I 0 60
I | Nhiệm vụ kinh tế | 30 | | | | => I.I 1 30
1 | Thu ngân sách nhà nước trên địa bàn | 10 | | | Đạt 100% dự toán: 10 điểm; thấp hơn cứ 1% trừ 0,5 điểm | Báo cáo của Cục Thuế => I.I.1 2 10
2 | Giải ngân vốn đầu tư công | 10 | | | Điểm = tỷ lệ giải ngân x điểm chuẩn | Báo cáo Sở Tài chính => I.I.2 2 10
3 | Giá trị sản xuất công nghiệp | 10 | | | Hoàn thành kế hoạch được giao: 10 điểm; hoàn thành từ 90% đến dưới 100%: 7 điểm; dưới 90%: 0 điểm | => I.I.3 2 10
II | Nhiệm vụ văn hóa - xã hội | 30 | | | | => I.II 1 30
1 | Giảm tỷ lệ hộ nghèo | 15 | | | Đạt chỉ tiêu: 15 điểm, không đạt: 0 điểm | => I.II.1 2 15
2 | Tỷ lệ người dân tham gia BHYT | 15 | | | | => I.II.2 2 15
 | PHẦN II. XÂY DỰNG ĐẢNG, HỆ THỐNG CHÍNH TRỊ | 30 | | | | => II 0 30
1 | Xếp loại Đảng bộ | 15 | | | HTXSNV: 15 điểm; HTTNV: 12 điểm; HTNV: 8 điểm; không HTNV: 0 điểm | => II.1 1 15
2 | Cải cách hành chính (PAR Index) | 15 | | | Tốt: 15đ; Khá: 10đ; TB: 5đ; Yếu: 0đ | => II.2 1 15
 | PHẦN III. CÔNG TÁC THI ĐUA, KHEN THƯỞNG | 10 | | | | => III 0 10
1 | Đăng ký thi đua đúng thời gian | 5 | | | Chậm 01 ngày trừ 0,5 điểm | => III.1 1 5
2 | Có mô hình mới, nhân tố mới | 5 | | | 01 mô hình được 2,5 điểm | => III.2 1 5
 | Tổng cộng (I+II+III) | 100 | | | |
 | PHẦN IV. ĐIỂM THƯỞNG | 5 | | | | => IV 0 5
1 | Đạt giải cấp quốc gia | 3 | | | | => IV.1 1 3
2 | Đạt giải cấp tỉnh | 2 | | | | => IV.2 1 2
 | PHẦN V. ĐIỂM TRỪ | | | | | => V 0 7
1 | Có vụ việc khiếu kiện đông người kéo dài | -5 | | | | => V.1 1 5
2 | Báo cáo chậm | -2 | | | mỗi báo cáo chậm trừ 0,5 điểm | => V.2 1 2
`,
)

export const oneColumn = fixture(
  'Khối thi đua, một cột',
  `
TIÊU CHÍ CHẤM ĐIỂM THI ĐUA KHỐI
Nội dung và thang điểm
I. Thực hiện nhiệm vụ chính trị (tối đa 60 điểm) => I 0 60
1. Hoàn thành các chỉ tiêu kế hoạch năm: 30 điểm => I.1 1 30
- Hoàn thành 100% chỉ tiêu: 30 điểm.
- Hoàn thành từ 90% đến dưới 100%: 20 điểm.
- Hoàn thành dưới 90%: 10 điểm.
2. Thực hiện cải cách hành chính: 15 điểm => I.2 1 15
a) Có kế hoạch cải cách hành chính: 5 điểm => I.2.a 2 5
b) Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên: 10 điểm => I.2.b 2 10
3. Thực hiện quy chế dân chủ: 15 điểm => I.3 1 15
II. Xây dựng Đảng và các đoàn thể (30 điểm) => II 0 30
1. Tổ chức đảng (15 điểm) => II.1 1 15
- Hoàn thành xuất sắc nhiệm vụ: 15 điểm
- Hoàn thành tốt nhiệm vụ: 10 điểm
- Hoàn thành nhiệm vụ: 5 điểm
2. Công đoàn, Đoàn thanh niên (15 điểm) => II.2 1 15
III. Công tác thi đua, khen thưởng (10 điểm) => III 0 10
1. Nộp báo cáo đúng hạn: 5 điểm; chậm 01 ngày trừ 01 điểm. => III.1 1 5
2. Tham gia đầy đủ các hoạt động của Khối: 5 điểm; vắng 01 lần trừ 02 điểm. => III.2 1 5
IV. Điểm thưởng (tối đa 10 điểm) => IV 0 10
1. Có sáng kiến cấp tỉnh: 5 điểm/sáng kiến => IV.1 1 10
2. Được tặng Cờ thi đua của Chính phủ: 5 điểm => IV.2 1 5
V. Điểm trừ => V 0 15
1. Có cán bộ bị kỷ luật khiển trách: trừ 5 điểm => V.1 1 5
2. Mất đoàn kết nội bộ: trừ 10 điểm => V.2 1 10
`,
)

export const levelColumns = fixture(
  'Khối các phòng, mức đánh giá',
  `
STT | Tiêu chí | Điểm tối đa | Mức đánh giá | Điểm | Điểm tự chấm
I | Kết quả thực hiện nhiệm vụ chuyên môn | 50 | | | => I 0 50
1 | Mức độ hoàn thành nhiệm vụ | 30 | Hoàn thành 100% nhiệm vụ | 30 | => I.1 1 30
 | | | Hoàn thành từ 90% đến dưới 100% | 20 |
 | | | Hoàn thành dưới 90% | 10 |
2 | Chất lượng tham mưu | 20 | Tốt | 20 | => I.2 1 20
 | | | Khá | 15 |
 | | | Trung bình | 5 |
II | Chấp hành kỷ luật | 20 | | | => II 0 20
1 | Chấp hành giờ giấc | 10 | Không vi phạm | 10 | => II.1 1 10
 | | | Vi phạm 1 lần | 5 |
 | | | Vi phạm từ 2 lần trở lên | 0 |
2 | Thực hiện nội quy cơ quan | 10 | Thực hiện tốt | 10 | => II.2 1 10
 | | | Thực hiện chưa tốt | 5 |
 | Tổng điểm | 70 | | 70 |
`,
)

export const company = fixture(
  'Cụm các doanh nghiệp nhà nước',
  `
Mã | Tên tiêu chí | Đơn vị tính | Trọng số | Điểm chuẩn | Công thức tính điểm | Ghi chú
1. | NHÓM CHỈ TIÊU KINH DOANH | | | 50 | | => 1 0 50
"1.1" | Doanh thu | triệu đồng | 30% | 30 | (Kết quả/Chỉ tiêu được giao) x 30 | => 1.1 1 30
1.2 | Nợ quá hạn | % | 20% | 20 | Mỗi 1% vượt trừ 2 điểm | => 1.2 1 20
2. | NHÓM CHỈ TIÊU QUẢN TRỊ | | | 50 | | => 2 0 50
2.1 | Chấp hành báo cáo | lần | | 20 | Chậm 1 lần trừ 2đ, không quá 10đ | => 2.1 1 20
2.2 | An toàn lao động | vụ | | 30 | Không để xảy ra tai nạn: 30 điểm; xảy ra 01 vụ: 10 điểm; từ 02 vụ trở lên: 0 điểm | => 2.2 1 30
3. | ĐIỂM CỘNG | | | 10 | | => 3 0 10
3.1 | Sáng kiến cải tiến kỹ thuật | sáng kiến | | 10 | 2 điểm/sáng kiến | => 3.1 1 10
4. | ĐIỂM TRỪ | | | 20 | | => 4 0 20
4.1 | Vi phạm nồng độ cồn | trường hợp | | 20 | 10 điểm/trường hợp | => 4.1 1 20
`,
)
