import { fixture } from './fixture.ts'

/** A bloc of enterprises: no column of numbers, points in the words of headings, numbers at the start of the text, other order. */
export const doanhNghiep = fixture(
  'Cụm thi đua các doanh nghiệp',
  `
TẬP ĐOÀN Y | | |
CỤM THI ĐUA SỐ 3 | | |
HƯỚNG DẪN CHẤM ĐIỂM THI ĐUA | | |
Nội dung | Đơn vị tính | Thang điểm | Căn cứ
PHẦN I. SẢN XUẤT KINH DOANH (60 điểm) | | | => I 0 60
1. Doanh thu | triệu đồng | 15 | Báo cáo tài chính => I.1 1 15
Hoàn thành từ 100% kế hoạch trở lên: 15 điểm | | |
Hoàn thành từ 95% đến dưới 100% kế hoạch: 12 điểm | | |
Hoàn thành từ 90% đến dưới 95% kế hoạch: 8 điểm | | |
Hoàn thành dưới 90% kế hoạch: 0 điểm | | |
2. Lợi nhuận trước thuế | triệu đồng | 15 | Báo cáo tài chính => I.2 1 15
2.1. Tỷ suất lợi nhuận trên vốn | % | 10 | => I.2.1 2 10
2.2. Tăng trưởng so với năm trước | % | 5 | => I.2.2 2 5
3. Nộp ngân sách nhà nước | | 10 điểm | => I.3 1 10
- Nộp đúng, đủ: 10 điểm | | |
- Nộp chậm: 5 điểm | | |
- Nợ đọng: 0 điểm | | |
4. Năng suất lao động | | 10đ | => I.4 1 10
5. An toàn, vệ sinh lao động | | 10 | Luật An toàn, vệ sinh lao động => I.5 1 10
a) Không để xảy ra tai nạn lao động nghiêm trọng | | 6 | => I.5.a 2 6
Mỗi vụ tai nạn trừ 2 điểm | | |
b) Tổ chức huấn luyện an toàn định kỳ | | 4 | => I.5.b 2 4
Tỷ lệ % người được huấn luyện x 4 | | |
PHẦN II. CHĂM LO ĐỜI SỐNG NGƯỜI LAO ĐỘNG (25 điểm) | | | => II 0 25
1. Tiền lương, thu nhập | | 10 | => II.1 1 10
1.1. Thu nhập bình quân tăng so với năm trước | | 6 | => II.1.1 2 6
+ Tăng từ 10% trở lên: 6 điểm | | |
+ Tăng từ 5% đến dưới 10%: 4 điểm | | |
+ Tăng dưới 5%: 2 điểm | | |
1.2. Trả lương đúng hạn | | 4 | => II.1.2 2 4
2. Thực hiện thỏa ước lao động tập thể | | 5 | => II.2 1 5
3. Nhà ở, bữa ăn ca, khám sức khỏe | | 10 | => II.3 1 10
a) Nhà ở | | 3 | => II.3.a 2 3
b) Bữa ăn ca | | 3 | => II.3.b 2 3
c) Khám sức khỏe định kỳ cho | | | => II.3.c 2 4
người lao động | | 4 |
PHẦN III. PHONG TRÀO THI ĐUA (15 điểm) | | | => III 0 15
1. Đăng ký thi đua đầu năm: 2 điểm | | | => III.1 1 2
2. Phát động các đợt thi đua | | "2,5" | => III.2 1 2.5
3. Sơ kết, tổng kết | | "2,5" | => III.3 1 2.5
4. Sáng kiến cải tiến kỹ thuật | | tối đa 5 | => III.4 1 5
Cứ mỗi sáng kiến được công nhận được 1 điểm | | |
5. Văn hóa, văn nghệ, thể thao | | 3 | => III.5 1 3
- Tham gia đầy đủ | | 3 |
- Tham gia một phần | | 1.5 |
- Không tham gia | | 0 |
PHẦN IV. THỰC HIỆN QUY CHẾ CỤM (0,5 điểm mỗi việc, tối đa 2 điểm) | | 2 | => IV 0 2
1. Ký giao ước thi đua đúng thời gian | | 0.5 | => IV.1 1 0.5
2. Dự đủ các kỳ họp của cụm | | 0.5 | => IV.2 1 0.5
3. Gửi báo cáo quý | | 0.5 | => IV.3 1 0.5
4. Tham gia chấm điểm chéo | | 0.5 | => IV.4 1 0.5
TỔNG CỘNG | | 102 |
ĐIỂM THƯỞNG (tối đa 10 điểm) | | | => V 0 10
1. Cờ thi đua cấp Bộ, Tập đoàn | | 5 | => V.1 1 5
2. Giải thưởng chất lượng quốc gia | | 3 | => V.2 1 3
3. Ủng hộ công tác an sinh xã hội | | 2 | => V.3 1 2
ĐIỂM TRỪ | | 20 | => VI 0 20
1. Báo cáo chậm, không đầy đủ | | 1 điểm/lần, tối đa 5 | => VI.1 1 5
2. Vi phạm pháp luật về thuế, bảo hiểm xã hội | | 10 | => VI.2 1 10
3. Để xảy ra mất đoàn kết nội bộ | | 5 | => VI.3 1 5
Ghi chú: Điểm làm tròn đến hai chữ số thập phân. | | |
`,
)
