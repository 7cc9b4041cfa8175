/** Whether a word can be a Vietnamese syllable: the sounds that stand together, and the tones that each ending takes. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  if (tones.length > 1) return false
  const plain = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
  if (!isShape(plain)) return false
  // p, t, c and ch take the sharp or the heavy tone only
  return !/(?:[ptc]|ch)$/.test(plain) || plain.length < 2 || tones[0] === '\u0301' || tones[0] === '\u0323'
}

const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))
const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac ' +
    'oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ' +
    'ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt uy uya uych uyn ' +
    'uynh uyt uyu uyp uyên uyêt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
  ).split(' '),
)

function isShape(word: string): boolean {
  for (let size = 0; size <= Math.min(3, word.length - 1); size += 1) {
    const [onset, rime] = [word.slice(0, size), word.slice(size)]
    if (onsets.has(onset) && rimes.has(rime) && fits(onset, rime)) return true
  }
  return false
}

/** c, g and ng before the back vowels, k, gh and ngh before the front ones. */
function fits(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  if (onset === 'c' || onset === 'ng') return !front
  return onset === 'g' ? !/^[eê]/.test(rime) : onset !== 'p' || rime.length > 1
}

/** Words of which most texts of this field are made, to tell which of two possible readings is meant. */
export const frequent: ReadonlySet<string> = new Set(
  (
    'và của các có không được là trong cho đã với một những để này khi người đến về từ theo tại năm phải hoặc do như nếu thì mà ' +
    'công tác thi đua khen thưởng điểm tiêu chí nội dung thực hiện kết quả nhiệm vụ chính trị chuyên môn đơn vị khối cụm tỉnh xã ' +
    'huyện phường sở ban ngành báo cáo tổng số tối đa chuẩn trừ cộng ghi chú tự chấm thẩm định minh chứng tài liệu kiểm tra ' +
    'hoàn thành đạt tốt khá xuất sắc trung bình yếu kém mức độ tỷ lệ phần trăm chỉ kế hoạch đúng hạn chậm đầy đủ kịp thời ' +
    'xây dựng đảng đoàn thể tập cá nhân phong trào mô hình sáng kiến giải pháp cải cách hành thủ tục quyết nghị hội đồng ủy uỷ ' +
    'nhà nước pháp luật quốc phòng an ninh trật tự kinh tế văn hóa hoá giáo dục y dân thu chi ngân sách đầu tư quản lý lý tổ chức ' +
    'cán bộ lãnh đạo tham mưu văn bản quy quyền đất nông thôn mới bảo vệ môi trường việc làm hộ nghèo lần mỗi đợt ngày tháng quý ' +
    'trên dưới ngoài trước sau còn lại cả bằng cờ chính phủ thủ tướng bộ giấy danh hiệu chiến sĩ cơ lao động tiên tiến trưởng phó ' +
    'họp ký giao ước đăng hồ sơ danh thời gian quy chế hoạt phối hợp giữa liên quan tổ vụ án tố giác tội phạm khiếu nại đơn thư ' +
    'xử bị kỷ vi phạm khiển trách cảnh mất kết trực cấp ủy viên phụ nữ thanh niên mặt trận phát triển sản xuất doanh nghiệp ' +
    'người tốt gương điển đề xuất nghị kiến áp dụng khoa học thông tin tuyên truyền ra vào lên hai ba bốn sáu bảy tám chín mười'
  ).split(' '),
)
