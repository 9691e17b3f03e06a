import type { Sample } from './sample.ts'

/** Papers that citizens also carry in their folders and that the desk reads by no definition. */
export const strangers: readonly Sample[] = [
  stranger(`
@ NGÂN HÀNG THƯƠNG MẠI CỔ PHẦN MIỀN NÚI / CHI NHÁNH ĐIỆN BIÊN / Số: 118/TB-CNĐB
> Điện Biên, ngày 03 tháng 11 năm 2026
# THÔNG BÁO
^ V/v thay đổi lãi suất cho vay
^ Kính gửi: Quý khách hàng Lò Thị Mai
- Ngân hàng xin thông báo lãi suất áp dụng cho hợp đồng tín dụng số 0042/2024/HĐTD của Quý khách kể từ ngày 01/12/2026 là 9,2 %/năm.
- Mọi thắc mắc xin liên hệ chi nhánh nơi mở tài khoản. Trân trọng cảm ơn Quý khách.
Số tiền dư nợ: 45.000.000 đồng
& ĐẠI DIỆN NGÂN HÀNG\\GIÁM ĐỐC / (Ký tên, đóng dấu) / Phan Đình Tùng
`),
  stranger(`
@ SỞ GIÁO DỤC VÀ ĐÀO TẠO / TRƯỜNG THPT THANH NƯA
# PHIẾU BÁO ĐIỂM HỌC KỲ I
Họ và tên học sinh: Lò Thị Mai | Lớp: 11A2
Ngày sinh: 12/03/2010 | Giới tính: Nữ
+10,50,20,20
+ STT | Môn học | Điểm TB | Xếp loại
+ 1 | Toán | 7,4 | Khá
+ 2 | Ngữ văn | 8,1 | Giỏi
+ 3 | Tiếng Anh | 6,5 | Khá
Hạnh kiểm: Tốt | Danh hiệu: Học sinh tiên tiến
- Nhận xét của giáo viên chủ nhiệm: Chăm ngoan, cần cố gắng môn Tiếng Anh.
> Thanh Nưa, ngày 15 tháng 01 năm 2026
& Giáo viên chủ nhiệm / (Ký, ghi rõ họ tên) / Cà Thị Hoa || HIỆU TRƯỞNG / (Ký tên, đóng dấu) / Lê Quang Vinh
`),
  stranger(`
@ SỞ Y TẾ ĐIỆN BIÊN / BỆNH VIỆN ĐA KHOA TỈNH
# ĐƠN THUỐC
Họ và tên: Giàng Thị Sua | Tuổi: 34 | Giới tính: Nữ
Địa chỉ: Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên
Mã số thẻ bảo hiểm y tế: HN2110120034518
Chẩn đoán: Viêm họng cấp
1. Amoxicillin 500 mg — 20 viên. Ngày uống 2 lần, mỗi lần 1 viên.
2. Paracetamol 500 mg — 10 viên. Uống khi sốt trên 38,5 độ.
- Lời dặn: Khám lại khi hết thuốc. Khi đi khám mang theo đơn này.
> Điện Biên, ngày 20 tháng 10 năm 2026
& Bác sĩ khám bệnh / (Ký, ghi rõ họ tên) / Nguyễn Thanh Hà
`),
  stranger(`
@ TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC / CÔNG TY ĐIỆN LỰC ĐIỆN BIÊN
# HÓA ĐƠN TIỀN ĐIỆN
^ Kỳ 10/2026 (từ 11/09/2026 đến 10/10/2026)
Mã số thuế: 0100100417 | Ký hiệu: 1K26TEB | Số: 482913
Tên khách hàng: Lò Văn Biên
Địa chỉ: Bản Na Lao, xã Thanh Nưa, tỉnh Điện Biên
Chỉ số mới: 4.512 | Chỉ số cũ: 4.388 | Điện tiêu thụ: 124 kWh
Cộng tiền hàng: 248.300 đồng | Thuế GTGT 8 %: 19.864 đồng
Tổng cộng tiền thanh toán: 268.164 đồng
Số tiền viết bằng chữ: Hai trăm sáu mươi tám nghìn một trăm sáu mươi tư đồng
`),
  stranger(`
# BÁO ĐIỆN BIÊN CUỐI TUẦN
^ Số 2.418 ra ngày 14 tháng 11 năm 2026
* Một cửa về bản: cán bộ mang máy quét lên Huổi Xuân
- Sáng thứ bảy, trời còn mù sương, đoàn công tác của Trung tâm Phục vụ hành chính công xã Na Sang đã lên tới bản Huổi Xuân để đăng ký khai sinh, cấp bản sao trích lục cho bà con. Người dân không phải xuống núi.
- Ông Giàng A Phử cho biết, trước đây muốn làm giấy khai sinh cho con phải đi mất một ngày đường. Nay tờ khai đã in sẵn, chỉ việc ký tên.
- Chủ tịch Ủy ban nhân dân xã nói sẽ duy trì lịch về bản vào thứ bảy hằng tuần, theo quyết định của xã từ tháng mười.
`),
  stranger(`
@
# HỢP ĐỒNG THUÊ NHÀ
^ Số: 05/2026/HĐTN
- Hôm nay, ngày 02 tháng 11 năm 2026, tại xã Thanh Yên, chúng tôi gồm có:
* BÊN CHO THUÊ (Bên A):
Họ và tên: Trần Văn Quyết
CCCD số: 011070001234 cấp ngày 05/07/2021
Địa chỉ: Bản Phiêng Ban, xã Thanh Yên, tỉnh Điện Biên
* BÊN THUÊ (Bên B):
Họ và tên: Lò Văn Duy
CCCD số: 011099003456 cấp ngày 09/09/2021
- Điều 1. Bên A cho bên B thuê căn nhà cấp bốn, thời hạn 12 tháng. Giá thuê 1.500.000 đồng một tháng.
- Điều 2. Hai bên cam kết thực hiện đúng các điều khoản của hợp đồng này.
& ĐẠI DIỆN BÊN A / (Ký, ghi rõ họ tên) / Trần Văn Quyết || ĐẠI DIỆN BÊN B / (Ký, ghi rõ họ tên) / Lò Văn Duy
`),
  stranger(`
# CERTIFICATE OF COMPLETION
^ This is to certify that
^ MAI LO THI
^ Date of birth: 12 March 1995 Nationality: Vietnamese
- has successfully completed the vocational training course in Garment Production held at the Seoul Training Centre, Republic of Korea, from 4 March 2024 to 29 November 2024.
Certificate No: KR-2024-11873 | Date of issue: 2 December 2024
& Director / / Kim Min Jun
`),
  stranger(`
@
# SƠ YẾU LÝ LỊCH
^ (Tự thuật)
1. Họ và tên: Lò Thị Mai | Nam, nữ: Nữ
2. Sinh ngày: 12/03/1995 | Nơi sinh: Điện Biên
3. Nguyên quán: xã Thanh Nưa, tỉnh Điện Biên
4. Nơi đăng ký thường trú hiện nay: Bản Na Lao, xã Thanh Nưa, tỉnh Điện Biên
5. Dân tộc: Thái | Tôn giáo: Không
6. Trình độ văn hóa: 12/12 | Ngoại ngữ: Tiếng Anh A2
* QUÁ TRÌNH HOẠT ĐỘNG CỦA BẢN THÂN
- Từ năm 2013 đến nay làm ruộng tại địa phương, tham gia hội phụ nữ bản.
- Tôi xin cam đoan những lời khai trên là đúng sự thật.
> Thanh Nưa, ngày 10 tháng 11 năm 2026
& Người khai / (Ký, ghi rõ họ tên) / Lò Thị Mai
`),
  stranger(`
@ BỆNH VIỆN ĐA KHOA TỈNH / KHOA NỘI
# GIẤY RA VIỆN
Họ và tên người bệnh: Cà Văn Inh | Tuổi: 61 | Nam/Nữ: Nam
Dân tộc: Thái | Nghề nghiệp: Làm ruộng
Mã số BHXH/Thẻ BHYT số: 1120045611
Địa chỉ: Bản Na Pheo, xã Na Sang, tỉnh Điện Biên
Vào viện lúc: 08 giờ 30 phút, ngày 05 tháng 10 năm 2026
Ra viện lúc: 15 giờ 00 phút, ngày 12 tháng 10 năm 2026
Chẩn đoán: Viêm phổi
Phương pháp điều trị: Nội khoa
- Ghi chú: Khám lại sau 10 ngày.
& Trưởng khoa / (Ký, ghi rõ họ tên) / Đỗ Văn Hải || Thủ trưởng đơn vị / (Ký tên, đóng dấu) / Phạm Quang Hải
`),
  stranger(`
@ UBND XÃ NA SANG / BAN CHỈ HUY QUÂN SỰ XÃ
# GIẤY MỜI
Kính gửi: Ông Lò Văn Tuấn
- Mời ông đến nhà văn hóa bản Co Đứa dự họp bàn công tác tuyển quân năm 2027.
Thời gian: 08 giờ 00 phút, ngày 20 tháng 11 năm 2026
- Rất mong ông đến dự đúng giờ.
& CHỈ HUY TRƯỞNG / / Lò Văn Hặc
`),
]

function stranger(form: string): Sample {
  return { documentType: 'khong_ro', fields: {}, forms: [form] }
}
