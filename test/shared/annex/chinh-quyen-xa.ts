import { fixture } from './fixture.ts'

/** A bloc of communes: two rows of headings, numbers that Excel made decimals and dates of, pages that repeat the headings. */
export const chinhQuyenXa = fixture(
  'Khối thi đua các xã',
  `
PHỤ LỤC 2: KHUNG ĐIỂM THI ĐUA KHỐI CÁC XÃ, PHƯỜNG<7 | | | | | |
TT | Tiêu chí, tiêu chí thành phần | Điểm<3 | | | Cách tính điểm | Tài liệu kiểm chứng
 | | Tối đa | Tự chấm | Thẩm định | |
1 | 2 | 3 | 4 | 5 | 6 | 7
I | PHÁT TRIỂN KINH TẾ - XÃ HỘI | 40 | | | | => I 0 40
1 | Kinh tế | 20 | | | | => I.1 1 20
1.1 | Thu ngân sách trên địa bàn | 5 | | | Đạt 100% dự toán: 5 điểm; từ 90% đến dưới 100%: 4 điểm; từ 80% đến dưới 90%: 2 điểm; dưới 80%: 0 điểm | Báo cáo của cơ quan thuế => I.1.1 2 5
1.2 | Giải ngân vốn đầu tư công | 5 | | | Tỷ lệ % x điểm tối đa | Báo cáo kho bạc => I.1.2 2 5
46082 | Sản lượng lương thực có hạt | 2.5 | | | | Niên giám thống kê => I.1.3 2 2.5
1.4 | Trồng rừng tập trung | 2.5 | | | | => I.1.4 2 2.5
1.5 | Doanh nghiệp thành lập mới | 1 | | | Mỗi doanh nghiệp được 0,5 điểm, tối đa 1 điểm | => I.1.5 2 1
1.6 | Sản phẩm OCOP | 1 | | | 0,5 điểm/sản phẩm | => I.1.6 2 1
1.7 | Hợp tác xã hoạt động hiệu quả | 1 | | | | => I.1.7 2 1
1.8 | Thu nhập bình quân đầu người | 1 | | | Có tăng: 1; Không tăng: 0 | => I.1.8 2 1
1.9 | Tỷ lệ hộ nghèo giảm | 0.5 | | | | => I.1.9 2 0.5
1.1 | Vệ sinh môi trường nông thôn | 0.5 | | | | => I.1.10 2 0.5
2 | Văn hóa - xã hội | 20 | | | | => I.2 1 20
2.1 | Tỷ lệ trường đạt chuẩn quốc gia | 5 | | | | => I.2.1 2 5
2.2 | Tỷ lệ người dân tham gia bảo hiểm y tế | 5 | | | từ 95% trở lên: 5 điểm\\ntừ 90 đến dưới 95%: 3 điểm\\ndưới 90%: 1 điểm | Xác nhận của BHXH => I.2.2 2 5
2.3 | Gia đình văn hóa, khu dân cư văn hóa | 5 | | | | => I.2.3 2 5
2.4 | Lao động qua đào tạo có việc làm | 5 | | | giảm 1% trừ 0,25 điểm | => I.2.4 2 5
TT | Tiêu chí, tiêu chí thành phần | Điểm<3 | | | Cách tính điểm | Tài liệu kiểm chứng
 | | Tối đa | Tự chấm | Thẩm định | |
II | QUỐC PHÒNG - AN NINH | 20 | | | | => II 0 20
1 | Quốc phòng | 10 | | | | => II.1 1 10
1.1 | Hoàn thành chỉ tiêu giao quân | 5 | | | Hoàn thành 100%: 5 điểm; không hoàn thành: 0 điểm | => II.1.1 2 5
46054 | Huấn luyện dân quân tự vệ | 3 | | | Giỏi: 3; Khá: 2; Đạt: 1; Không đạt: 0 | => II.1.2 2 3
1.3 | Công tác hậu phương quân đội | 2 | | | | => II.1.3 2 2
2 | An ninh, trật tự | 10 | | | | => II.2 1 10
2.1 | Không để xảy ra điểm nóng | 4 | | | Mỗi vụ trừ 1 điểm | => II.2.1 2 4
2.2 | Tỷ lệ phá án | 3 | | | >= 90%: 3 điểm; 75% - <90%: 2 điểm; <75%: 1 điểm | => II.2.2 2 3
2.3 | Phong trào toàn dân bảo vệ an ninh Tổ quốc | 3 | | | | => II.2.3 2 3
III | XÂY DỰNG HỆ THỐNG CHÍNH TRỊ | 30 | | | | => III 0 30
1 | Công tác xây dựng Đảng | 10 | | | | => III.1 1 10
1.1 | Kết nạp đảng viên mới | 4 | | | Điểm = (số kết nạp / chỉ tiêu) x 4 | => III.1.1 2 4
1.2 | Xếp loại tổ chức đảng | 6 | | | Xuất sắc: 6; Tốt: 4; Hoàn thành: 2; Không hoàn thành: 0 | => III.1.2 2 6
2 | Hoạt động của HĐND, UBND | 10 | | | | => III.2 1 10
2.1 | Tổ chức kỳ họp đúng luật | 3 | | | | => III.2.1 2 3
2.2 | Tiếp công dân định kỳ | 3 | | | | => III.2.2 2 3
2.3 | Giải quyết thủ tục hành chính đúng hạn | 4 | | | | => III.2.3 2 4
3 | Mặt trận và các đoàn thể | 10 | | | | => III.3 1 10
- | Mặt trận Tổ quốc | 2 | | | | => III.3.1 2 2
- | Hội Nông dân | 2 | | | | => III.3.2 2 2
- | Hội Liên hiệp Phụ nữ | 2 | | | | => III.3.3 2 2
- | Đoàn Thanh niên | 2 | | | | => III.3.4 2 2
- | Hội Cựu chiến binh | 2 | | | | => III.3.5 2 2
Trang 2/3 | | | | | |
TT | Tiêu chí, tiêu chí thành phần | Điểm<3 | | | Cách tính điểm | Tài liệu kiểm chứng
 | | Tối đa | Tự chấm | Thẩm định | |
IV | CÔNG TÁC THI ĐUA, KHEN THƯỞNG | 10 | | | | => IV 0 10
1 | Tổ chức phong trào thi đua | 4 | | | | => IV.1 1 4
2 | Phát hiện, nhân rộng điển hình tiên tiến | 3 | | | | => IV.2 1 3
3 | Nộp báo cáo, hồ sơ khen thưởng | 3 | | | Đúng hạn: 3 điểm; chậm 1-3 ngày: 2 điểm; chậm trên 3 ngày: 0 điểm | => IV.3 1 3
 | Cộng (I+II+III+IV) | 100 | | | |
V | ĐIỂM CỘNG | 10 | | | | => V 0 10
1 | Đạt chuẩn nông thôn mới nâng cao trong năm | 5 | | | | => V.1 1 5
2 | Có tập thể, cá nhân được Nhà nước khen thưởng | 5 | | | Mỗi tập thể, cá nhân cộng 1 điểm, tối đa 5 điểm | => V.2 1 5
VI | ĐIỂM TRỪ | "-10" | | | | => VI 0 10
1 | Để xảy ra khiếu kiện đông người, vượt cấp | "-5" | | | Trừ 1 điểm/vụ, tối đa 5 điểm | => VI.1 1 5
2 | Có cán bộ chủ chốt bị kỷ luật | -5 | | | | => VI.2 1 5
TỔNG ĐIỂM | | 110 | | | |
`,
)
