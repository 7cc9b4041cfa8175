/** What can be found about the points of a table: its maxima, its sums, its bounds. */
export const pointWords = {
  'points.floor-over-ceiling': {
    severity: 'error',
    what: {
      vi: 'Điểm sàn của tổng ({floor}) cao hơn điểm trần ({ceiling}).',
      en: 'The floor of the total ({floor}) is above its ceiling ({ceiling}).',
    },
    why: { vi: 'Không có tổng điểm nào đúng cả hai.', en: 'No total can keep both.' },
    mend: { vi: 'Hạ điểm sàn hoặc nâng điểm trần.', en: 'Lower the floor or raise the ceiling.' },
  },
  'points.rounding-over-max': {
    severity: 'error',
    what: {
      vi: 'Bước làm tròn {step} lớn hơn điểm tối đa {max}.',
      en: 'The rounding step {step} is larger than the maximum {max}.',
    },
    why: {
      vi: 'Làm tròn xong chỉ còn 0 hoặc vượt điểm tối đa.',
      en: 'Rounded, nothing is left but 0 or more than the maximum.',
    },
    mend: { vi: 'Dùng bước nhỏ hơn.', en: 'Use a smaller step.' },
  },
  'points.sum': {
    severity: 'warning',
    what: {
      vi: 'Các phần cộng lại {sum}, điểm tối đa ghi {max}.',
      en: 'The parts add up to {sum}, the maximum says {max}.',
    },
    why: {
      vi: 'Cao hơn thì có phần làm tốt mà không được tính; thấp hơn thì không ai đạt điểm tối đa.',
      en: 'If more, good work is cut off; if less, nobody can have the maximum.',
    },
    mend: {
      vi: 'Đối chiếu văn bản: sửa điểm của một phần hoặc điểm tối đa.',
      en: 'Compare with the decision: correct a part or the maximum.',
    },
  },
  'points.scale': {
    severity: 'warning',
    what: {
      vi: 'Các mục chính cộng lại {sum}, thang điểm ghi {scale}.',
      en: 'The main sections add up to {sum}, the scale says {scale}.',
    },
    why: {
      vi: 'Ngưỡng xếp loại đặt theo thang điểm sẽ lệch.',
      en: 'Class thresholds are set by the scale and will be off.',
    },
    mend: { vi: 'Sửa điểm của một mục hoặc thang điểm.', en: 'Correct a section or the scale.' },
  },
  'points.bonus-over-cap': {
    severity: 'warning',
    what: {
      vi: 'Các phần thưởng cộng lại {sum}, nhưng chỉ được tính tối đa {max}.',
      en: 'The bonus rows add up to {sum}, but only {max} count.',
    },
    why: {
      vi: 'Thành tích vượt trần không được tính; đơn vị sẽ hỏi vì sao.',
      en: 'What is above the cap counts nothing, and units will ask why.',
    },
    mend: {
      vi: 'Nếu đúng ý thì ghi rõ “tổng không quá {max}”; nếu không, sửa điểm một dòng hoặc trần.',
      en: 'If it is meant, say “at most {max} together”; if not, correct a row or the cap.',
    },
  },
  'points.cap-unreached': {
    severity: 'advice',
    what: {
      vi: 'Trần là {max}, nhưng các phần cộng lại chỉ {sum}.',
      en: 'The cap is {max}, but the parts come to {sum} only.',
    },
    why: { vi: 'Trần này không bao giờ chạm tới.', en: 'The cap is never reached.' },
    mend: { vi: 'Hạ trần, hoặc xem có sót dòng nào.', en: 'Lower the cap, or look for a missing row.' },
  },
  'points.ceiling-under-scale': {
    severity: 'warning',
    what: {
      vi: 'Điểm trần của tổng ({ceiling}) thấp hơn thang điểm ({scale}).',
      en: 'The ceiling of the total ({ceiling}) is below the scale ({scale}).',
    },
    why: {
      vi: 'Đơn vị làm trọn vẹn vẫn không được đủ điểm.',
      en: 'A unit that does everything still does not get all the points.',
    },
    mend: { vi: 'Nâng điểm trần ít nhất bằng thang điểm.', en: 'Raise the ceiling to the scale at least.' },
  },
  'points.ceiling-unreached': {
    severity: 'advice',
    what: {
      vi: 'Điểm trần của tổng là {ceiling}, nhưng cao nhất chỉ có thể là {most}.',
      en: 'The ceiling of the total is {ceiling}, but at most {most} can be had.',
    },
    why: { vi: 'Điểm trần này không bao giờ chạm tới.', en: 'The ceiling is never reached.' },
    mend: {
      vi: 'Hạ điểm trần, hoặc xem lại điểm thưởng.',
      en: 'Lower the ceiling, or look at the bonus again.',
    },
  },
  'points.max-unreachable': {
    severity: 'warning',
    what: {
      vi: 'Điểm tối đa ghi {max}, nhưng cách chấm cho nhiều nhất {best}.',
      en: 'The maximum says {max}, but the scoring method gives {best} at most.',
    },
    why: { vi: 'Không đơn vị nào đạt được điểm tối đa.', en: 'No unit can have the maximum.' },
    mend: { vi: 'Sửa điểm tối đa hoặc cách chấm.', en: 'Correct the maximum or the method.' },
  },
  'points.cannot-earn': {
    severity: 'warning',
    what: {
      vi: 'Cách chấm không cho điểm nào trong mọi trường hợp.',
      en: 'The scoring method gives no points in any case.',
    },
    why: {
      vi: 'Dòng này bắt đơn vị nhập mà không thay đổi điều gì.',
      en: 'The row asks for an entry that changes nothing.',
    },
    mend: {
      vi: 'Ghi điểm cho một trường hợp, hoặc bỏ dòng.',
      en: 'Give points for some case, or remove the row.',
    },
  },
  'evidence.cannot-earn': {
    severity: 'warning',
    what: {
      vi: 'Đòi minh chứng cho một dòng không thể có điểm.',
      en: 'Evidence is asked of a row that cannot earn.',
    },
    why: { vi: 'Đơn vị tìm tài liệu vô ích.', en: 'Units look for documents in vain.' },
    mend: {
      vi: 'Sửa cách chấm cho dòng có điểm, hoặc bỏ yêu cầu minh chứng.',
      en: 'Let the row earn, or ask no evidence of it.',
    },
  },
  'points.large': {
    severity: 'warning',
    what: {
      vi: 'Kết quả nhập bằng đồng hoặc chỉ tiêu quá lớn: điểm tối đa nhân chỉ tiêu trên một tỷ.',
      en: 'The quantity is in đồng or the target very large: maximum times target is over 10^9.',
    },
    why: {
      vi: 'Số quá lớn thì bảng tính có thể lệch chữ số cuối, điểm trong Excel khác trên máy chủ.',
      en: 'With numbers that large a spreadsheet may lose the last digit, and Excel differ from the server.',
    },
    mend: { vi: 'Nhập tiền bằng triệu đồng.', en: 'Enter money in millions (triệu đồng).' },
  },
} as const
