import { fixture } from './fixture.ts'

/** A bloc of internal-affairs agencies: sections in capitals, Roman numerals, numbers, letters; levels in words and in dashes. */
export const noiChinh = fixture(
  'Khối thi đua các cơ quan nội chính',
  `
ỦY BAN NHÂN DÂN TỈNH X<3 | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<2 |
KHỐI THI ĐUA NỘI CHÍNH<3 | | | Độc lập - Tự do - Hạnh phúc<2 |
| | | |
Phụ lục I<5 | | | |
BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2026<5 | | | |
(Ban hành kèm theo Quyết định số 12/QĐ-KTĐ ngày 20/02/2026)<5 | | | |
STT | Nội dung tiêu chí | Điểm chuẩn | Tự chấm | Ghi chú
(1) | (2) | (3) | (4) | (5)
A | NỘI DUNG THI ĐUA | 1000 | | => A 0 1000
I | Thực hiện nhiệm vụ chính trị, chuyên môn | 700 | | => A.I 1 700
1 | Hoàn thành các chỉ tiêu, nhiệm vụ được giao | 300 | | => A.I.1 2 300
a) | Tỷ lệ giải quyết, xử lý tin báo, tố giác tội phạm | 100 | | => A.I.1.a 3 100
 | - Đạt từ 95% trở lên: 100 điểm | | |
 | - Đạt từ 90% đến dưới 95%: 80 điểm | | |
 | - Đạt từ 80% đến dưới 90%: 60 điểm | | |
 | - Dưới 80%: 0 điểm | | |
b) | Tỷ lệ thi hành án xong về việc trên số có điều kiện | 100 | | Lấy số liệu đến 30/9 => A.I.1.b 3 100
 | Đạt 100% chỉ tiêu được giao được điểm tối đa; giảm 1% trừ 2 điểm | | |
c) | Giải quyết đơn khiếu nại, tố cáo thuộc thẩm quyền: đúng hạn 100%: 100 điểm; từ 90% đến dưới 100%: 70 điểm; dưới 90%: 30 điểm | 100 | | => A.I.1.c 3 100
2 | Công tác phòng, chống tham nhũng, lãng phí, tiêu cực | 150 | | => A.I.2 2 150
a) | Ban hành kế hoạch và tổ chức thực hiện | 50 | | => A.I.2.a 3 50
 | - Có kế hoạch, có báo cáo kết quả | 50 | |
 | - Có kế hoạch, không có báo cáo | 25 | |
 | - Không có kế hoạch | 0 | |
b) | Kê khai tài sản, thu nhập đúng quy định | 50 | | => A.I.2.b 3 50
c) | Không có cán bộ vi phạm bị xử lý (mỗi trường hợp vi phạm trừ 10 điểm, trừ tối đa 50 điểm) | 50 | | => A.I.2.c 3 50
3 | Phối hợp giữa các cơ quan trong khối | 150 | | => A.I.3 2 150
 | - Ban hành quy chế phối hợp | 50 | | => A.I.3.1 3 50
 | - Tổ chức giao ban định kỳ theo quý | 60 | | => A.I.3.2 3 60
 | - Trao đổi thông tin kịp thời, đúng quy định của pháp luật | 40 | | => A.I.3.3 3 40
4 | Cải cách hành chính, chuyển đổi số | 100 | | => A.I.4 2 100
"4.1" | Tỷ lệ hồ sơ xử lý trên môi trường mạng (Điểm = Tỷ lệ % x 40) | 40 | | => A.I.4.1 3 40
"4.2" | Ứng dụng phần mềm quản lý văn bản | 30 | | => A.I.4.2 3 30
"4.3" | Mức độ hài lòng của người dân, doanh | | | => A.I.4.3 3 30
 | nghiệp đối với cơ quan | 30 | |
II | Xây dựng Đảng, xây dựng cơ quan, đơn vị | 200 | | => A.II 1 200
1 | Tổ chức đảng | 80 | | => A.II.1 2 80
 | - Hoàn thành xuất sắc nhiệm vụ: 80 điểm | | |
 | - Hoàn thành tốt nhiệm vụ: 60 điểm | | |
 | - Hoàn thành nhiệm vụ: 40 điểm | | |
 | - Không hoàn thành nhiệm vụ: 0 điểm | | |
2 | Các đoàn thể (Công đoàn, Đoàn thanh niên, Hội phụ nữ) | 60 | | => A.II.2 2 60
a) | Công đoàn | 20 | | => A.II.2.a 3 20
b) | Đoàn thanh niên | 20 | | => A.II.2.b 3 20
c) | Hội phụ nữ | 20 | | => A.II.2.c 3 20
3 | Chấp hành chủ trương của Đảng, pháp luật của Nhà nước | 60 | | => A.II.3 2 60
III | Tổ chức phong trào thi đua, khen thưởng | 100 | | => A.III 1 100
1 | Ký giao ước thi đua; xây dựng kế hoạch phát động phong trào thi đua năm | 20 | | => A.III.1 2 20
2 | Gửi báo cáo sơ kết, tổng kết đúng thời hạn | 20 | | => A.III.2 2 20
 | + Đúng hạn: 20 điểm | | |
 | + Chậm từ 1 đến 2 ngày: 15 điểm | | |
 | + Chậm từ 3 đến 5 ngày: 10 điểm | | |
 | + Chậm trên 5 ngày: 0 điểm | | |
3 | Tham gia đầy đủ các hội nghị, hoạt động do Khối tổ chức | 20 | | Vắng không có lý do 01 lần trừ 5 điểm => A.III.3 2 20
4 | Xây dựng mô hình mới, điển hình tiên tiến | 20 | | => A.III.4 2 20
 | Mỗi mô hình được công nhận được 10 điểm, tối đa 20 điểm | | |
5 | Công tác tuyên truyền gương người tốt, việc tốt | 20 | | => A.III.5 2 20
B | ĐIỂM THƯỞNG | 50 | | => B 0 50
1 | Được tặng Cờ thi đua của Chính phủ | 20 | | => B.1 1 20
2 | Được tặng Bằng khen của Thủ tướng Chính phủ | 15 | | => B.2 1 15
3 | Có sáng kiến được Hội đồng cấp tỉnh công nhận | 5/sáng kiến | | Tối đa 15 điểm => B.3 1 15
C | ĐIỂM TRỪ | 100 | | => C 0 100
1 | Chậm gửi báo cáo định kỳ (mỗi lần trừ 5 điểm, tối đa 20 điểm) | -20 | | => C.1 1 20
2 | Có cán bộ, công chức bị kỷ luật từ khiển trách trở lên | -10/trường hợp | | Không quá 40 điểm => C.2 1 40
3 | Không tham gia hội nghị tổng kết Khối | -20 | | => C.3 1 20
4 | Kê khai minh chứng không trung thực | -20 | | => C.4 1 20
 | TỔNG CỘNG (A+B-C) | 1050 | |
 | | | |
Ghi chú: Tiêu chí không phát sinh thì được tính điểm tối đa.<5 | | | |
Nơi nhận:<2 | | TM. KHỐI THI ĐUA<3 | |
- Như trên;<2 | | TRƯỞNG KHỐI<3 | |
`,
)
