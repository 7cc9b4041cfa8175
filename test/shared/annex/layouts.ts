import { fixture } from './fixture.ts'

/** Smaller annexes in yet other layouts: areas in a column of their own, Roman sections with rows 1.1, rules without bullets. */
export const areas = fixture(
  'Khối các sở, ban, ngành',
  `
Phụ lục kèm theo Quy chế hoạt động của Khối thi đua | | | | | |
Lĩnh vực | Nội dung, chỉ tiêu | Điểm chuẩn | Điểm trừ | Điểm tự chấm | Minh chứng | Ghi chú
Nhiệm vụ chuyên môn (110 điểm) | Hoàn thành kế hoạch công tác năm | 60 | | | Báo cáo tổng kết | => I 0 110 => I.1 1 60
 | - Tồn đọng từ 1% đến 10% | | 10 | | |
 | - Tồn đọng từ trên 10% đến 20% | | 20 | | |
 | Tham mưu ban hành văn bản đúng tiến độ | 30 | | | Văn bản | => I.2 1 30
 | Thanh tra, kiểm tra theo kế hoạch | 20 | | | Kết luận thanh tra | => I.3 1 20
Cải cách hành chính (50 điểm) | Chỉ số cải cách hành chính xếp từ hạng 1 đến hạng 5: 30 điểm; từ hạng 6 đến hạng 10: 20 điểm; còn lại: 10 điểm | 30 | | | Quyết định công bố | => II 0 50 => II.1 1 30
 | Tỷ lệ thủ tục hành chính giải quyết đúng hạn. Đạt 100%: 20 điểm; dưới 100%: 10 điểm | 20 | | | | => II.2 1 20
Xây dựng Đảng và các đoàn thể (40 điểm) | Tổ chức đảng hoàn thành tốt nhiệm vụ trở lên | 20 | | | | => III 0 40 => III.1 1 20
 | Công đoàn vững mạnh | 10 | | | | => III.2 1 10
 | Đơn vị đạt danh hiệu văn hóa | 10 | | | | => III.3 1 10
TỔNG CỘNG | | 200 | | | |
`,
)

export const romans = fixture(
  'Khối các trường học',
  `
BẢNG CHẤM ĐIỂM THI ĐUA | | | |
Số TT | Tiêu chí thi đua | Căn cứ | Điểm tối đa | Điểm đạt được
I. | CHẤT LƯỢNG GIÁO DỤC | | 50 điểm | => I 0 50
1.1. | Tỷ lệ học sinh lên lớp | TT 22/2021 | 15đ | => I.1 1 15
 | Từ 99% trở lên | | 15 |
 | Từ 97% đến dưới 99% | | 10 |
 | Dưới 97% | | 5 |
1.2. | Tỷ lệ tốt nghiệp | | 15đ | => I.2 1 15
1.3. | Học sinh giỏi các cấp | | 20đ | => I.3 1 20
1.3.1 | Cấp quốc gia | | 10 | => I.3.1 2 10
1.3.2 | Cấp tỉnh | | 6 | => I.3.2 2 6
1.3.3 | Cấp huyện | | 4 | => I.3.3 2 4
II. | ĐỘI NGŨ | | 30 điểm | => II 0 30
2.1. | Giáo viên đạt chuẩn trình độ | | 10 | => II.1 1 10
2.2. | Giáo viên giỏi | | 10 | => II.2 1 10
2.3. | Bồi dưỡng thường xuyên | | 10 | => II.3 1 10
a | Tham gia đủ | | 6 | => II.3.a 2 6
b | Có chứng nhận | | 4 | => II.3.b 2 4
III. | CƠ SỞ VẬT CHẤT | | 20 điểm | => III 0 20
3.1. | Trường xanh, sạch, đẹp | | 10 | => III.1 1 10
3.2. | Thư viện đạt chuẩn; thiết bị dạy học được quản lý, sử dụng có hiệu quả | | 10 | => III.2 1 10
Cộng | | | 100 |
IV. | ĐIỂM THƯỞNG, ĐIỂM TRỪ | | | => IV 0 9
4.1. | Điểm thưởng: có học sinh đạt giải quốc tế | | 5 | => IV.1 1 5
4.2. | Điểm trừ: vi phạm dạy thêm, học thêm | | -4 | => IV.2 1 4
`,
)

export const letters = fixture(
  'Khối thi đua các phòng, ban',
  `
TT | NỘI DUNG CHẤM ĐIỂM | BIỂU ĐIỂM | ĐƠN VỊ TỰ CHẤM | KHỐI CHẤM
1 | Công tác tham mưu, quản lý nhà nước | 45 | | => 1 0 45
1.1 | Hoàn thành 100% nhiệm vụ UBND huyện giao | 20 | | => 1.1 1 20
 | Trong đó: | | |
 | + Đúng hạn: 15 điểm | | | => 1.1.1 2 15
 | + Có chất lượng, được cấp trên ghi nhận: 5 điểm | | | => 1.1.2 2 5
1.2 | Chấp hành kỷ luật, kỷ cương hành chính; văn hóa công sở | 15 | | => 1.2 1 15
 | (Mỗi trường hợp vi phạm bị nhắc nhở bằng văn bản trừ 3 điểm) | | |
1.3 | Ứng dụng công nghệ thông tin | 10 | | => 1.3 1 10
 | - 100% văn bản được ký số: 5 điểm. | | | => 1.3.1 2 5
 | - Có trang thông tin điện tử cập nhật thường xuyên: 5 điểm. | | | => 1.3.2 2 5
2 | Thực hiện phong trào thi đua | 35 | | => 2 0 35
2.1 | Có đăng ký thi đua: 5 điểm; không đăng ký: 0 điểm | 5 | | => 2.1 1 5
2.2 | Thực hiện phong trào "Dân vận khéo" | 10 | | => 2.2 1 10
2.3 | Số lượt tin, bài đăng trên cổng thông tin (0,5 điểm/tin, bài; tối đa 10 điểm) | 10 | | => 2.3 1 10
2.4 | Xây dựng, nhân rộng điển hình tiên tiến | 10 | | => 2.4 1 10
3 | Công tác Đảng, đoàn thể | 20 | | => 3 0 20
3.1 | Chi bộ | 10 | | => 3.1 1 10
 | Hoàn thành xuất sắc nhiệm vụ | 10 | |
 | Hoàn thành tốt nhiệm vụ | 8 | |
 | Hoàn thành nhiệm vụ | 5 | |
3.2 | Công đoàn | 10 | | => 3.2 1 10
 | Tổng điểm | 100 | |
4 | Điểm thưởng | 10 | | => 4 0 10
 | Được tặng Huân chương | 5 | | => 4.1 1 5
 | Được tặng Bằng khen cấp Bộ, cấp tỉnh | 3 | | => 4.2 1 3
 | Có đề tài khoa học được nghiệm thu | 2 | | => 4.3 1 2
5 | Các trường hợp bị trừ điểm | | | => 5 0 100
 | Trừ 2 điểm cho mỗi lần báo cáo chậm | | | => 5.1 1 100
 | Trừ 5 điểm đối với mỗi trường hợp bị kỷ luật | | | => 5.2 1 100
`,
)
