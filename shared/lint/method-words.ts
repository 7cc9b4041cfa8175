const tooMuch = {
  vi: 'Điểm vượt điểm tối đa thì bị cắt: cách chấm nói một đằng, tính một nẻo.',
  en: 'What is above the maximum is cut off: the method says one thing and counts another.',
} as const
const lower = { vi: 'Hạ xuống, hoặc nâng điểm tối đa.', en: 'Lower it, or raise the maximum.' } as const

/** What can be found about the scoring method of one criterion. */
export const methodWords = {
  'levels.same': {
    severity: 'error',
    what: { vi: 'Hai mức giống hệt nhau: “{option}”.', en: 'Two levels are the same: “{option}”.' },
    why: {
      vi: 'Danh sách chọn trong ô có hai dòng như nhau, không biết chọn dòng nào.',
      en: 'The list in the cell has two equal lines, and nobody can tell which was chosen.',
    },
    mend: { vi: 'Đổi tên hoặc bỏ một mức.', en: 'Rename or remove one.' },
  },
  'levels.code-repeated': {
    severity: 'error',
    what: { vi: 'Hai mức trùng mã “{code}”.', en: 'Two levels have the code “{code}”.' },
    why: {
      vi: 'Mức được lưu theo mã, chỉ mức đầu được tính.',
      en: 'A level is kept by its code: only the first counts.',
    },
    mend: { vi: 'Đặt mã khác cho một mức.', en: 'Give one of them another code.' },
  },
  'levels.too-many': {
    severity: 'error',
    what: {
      vi: 'Chọn nhiều mức mà có {count} mức, nhiều hơn 8.',
      en: 'Several of {count} levels may be chosen, but there may be 8 at most.',
    },
    why: { vi: 'Công thức trong ô sẽ quá dài.', en: 'The formula in the cell gets too long.' },
    mend: { vi: 'Gộp bớt mức, hoặc chỉ cho chọn một mức.', en: 'Merge some, or let only one be chosen.' },
  },
  'levels.semicolon': {
    severity: 'error',
    what: {
      vi: 'Chọn nhiều mức mà tên mức “{label}” có dấu “;”.',
      en: 'Several levels may be chosen, but the level “{label}” has a “;” in its name.',
    },
    why: { vi: 'Dấu “;” ngăn cách các mức trong ô.', en: 'A “;” parts the levels in the cell.' },
    mend: { vi: 'Dùng dấu phẩy trong tên mức.', en: 'Use a comma in the name.' },
  },
  'levels.zeroes-alone': {
    severity: 'error',
    what: {
      vi: 'Mức “{label}” làm mất điểm cả tiêu chí, nhưng dòng không nằm trong nhóm nào.',
      en: 'The level “{label}” takes all points of the group, but the row stands in none.',
    },
    why: { vi: 'Không có nhóm thì không có gì để mất.', en: 'With no group there is nothing to take.' },
    mend: {
      vi: 'Đặt dòng vào một nhóm, hoặc cho mức này 0 điểm.',
      en: 'Put the row into a group, or simply give the level 0 points.',
    },
  },
  'levels.zeroes-average': {
    severity: 'error',
    what: {
      vi: 'Mức “{label}” làm mất điểm cả tiêu chí, nhưng dòng lấy bình quân nhiều lần.',
      en: 'The level “{label}” takes all points of the group, but the row is a mean of several events.',
    },
    why: {
      vi: 'Một lần trong nhiều lần không làm mất điểm cả nhóm; chương trình không tính mức này như vậy.',
      en: 'One event among several does not take the group’s points; it is not counted like that.',
    },
    mend: { vi: 'Bỏ dấu mất điểm, hoặc chấm bằng mức.', en: 'Remove it, or score by one level.' },
  },
  'points.level-over-max': {
    severity: 'error',
    what: {
      vi: 'Mức “{label}” được {points}, cao hơn điểm tối đa {max}.',
      en: 'The level “{label}” earns {points}, more than the maximum {max}.',
    },
    why: tooMuch,
    mend: lower,
  },
  'points.start-over-max': {
    severity: 'error',
    what: {
      vi: 'Điểm ban đầu {points} cao hơn điểm tối đa {max}.',
      en: 'The points to start with, {points}, are more than the maximum {max}.',
    },
    why: tooMuch,
    mend: lower,
  },
  'points.floor-over-max': {
    severity: 'error',
    what: {
      vi: 'Điểm sàn {points} cao hơn điểm tối đa {max}.',
      en: 'The floor {points} is above the maximum {max}.',
    },
    why: tooMuch,
    mend: lower,
  },
  'points.band-over-max': {
    severity: 'error',
    what: {
      vi: 'Khoảng thứ {number} cho hoặc trừ {points}, nhiều hơn điểm tối đa {max}.',
      en: 'Band {number} gives or takes {points}, more than the maximum {max}.',
    },
    why: tooMuch,
    mend: lower,
  },
  'points.step-over-max': {
    severity: 'error',
    what: {
      vi: 'Bước làm tròn {step} lớn hơn điểm tối đa {max}.',
      en: 'The rounding step {step} is larger than the maximum {max}.',
    },
    why: {
      vi: 'Làm tròn xong chỉ còn 0 hoặc điểm tối đa.',
      en: 'Rounded, nothing is left but 0 or the maximum.',
    },
    mend: { vi: 'Dùng bước nhỏ hơn.', en: 'Use a smaller step.' },
  },
  'points.none-possible': {
    severity: 'error',
    what: {
      vi: 'Không có điểm nào chấm được: từ {least} đến {max}, bước {step}.',
      en: 'No points can be given: from {least} to {max} in steps of {step}.',
    },
    why: { vi: 'Nhập số nào cũng bị báo sai.', en: 'Whatever is entered is refused.' },
    mend: { vi: 'Hạ điểm thấp nhất hoặc dùng bước nhỏ hơn.', en: 'Lower the least, or use a smaller step.' },
  },
  'applies.no-policy': {
    severity: 'error',
    what: {
      vi: 'Có điều kiện áp dụng, nhưng chưa nói không áp dụng thì tính thế nào.',
      en: 'The row applies on a condition, but nothing says what it comes to where it does not.',
    },
    why: {
      vi: 'Đang dùng ba cách khác nhau: được điểm tối đa, 0 điểm, hoặc không tính vào mẫu số.',
      en: 'Three ways are in use: full points, none, or left out of both sides.',
    },
    mend: {
      vi: 'Ghi notApplicable: full, zero hoặc excluded.',
      en: 'Set notApplicable: full, zero or excluded.',
    },
  },
  'excluded.by-points': {
    severity: 'advice',
    what: {
      vi: 'Dòng được loại khỏi mẫu số, nhưng bảng xếp hạng theo điểm chứ không theo phần trăm.',
      en: 'The row is left out of what was assigned, but units are ranked by points, not by percent.',
    },
    why: {
      vi: 'Xếp theo điểm thì đơn vị không có việc này vẫn mất điểm.',
      en: 'By points, a unit with no such work still loses them.',
    },
    mend: {
      vi: 'Xếp hạng theo phần trăm điểm được giao, hoặc cho điểm tối đa khi không phát sinh.',
      en: 'Rank by percent of the points assigned, or give full points where nothing arose.',
    },
  },
  'relative.bloc-of-two': {
    severity: 'advice',
    what: {
      vi: 'Dòng so với đơn vị dẫn đầu hoặc cao nhất trong khối.',
      en: 'The row is measured against the leader or the best unit of the bloc.',
    },
    why: {
      vi: 'Khối chỉ có hai đơn vị thì luôn một bên được tối đa; và điểm chỉ là tạm tính đến khi đủ số liệu.',
      en: 'In a bloc of two one of them always has the maximum; and points stay provisional until all is in.',
    },
    mend: {
      vi: 'Khối ít đơn vị nên chấm theo chỉ tiêu của chính đơn vị.',
      en: 'In a small bloc, measure each unit by its own target.',
    },
  },
  'unit.missing': {
    severity: 'advice',
    what: { vi: 'Chưa ghi đơn vị tính.', en: 'No unit of measure is given.' },
    why: {
      vi: 'Mỗi nơi hiểu một cách: 90, 0,90 hay 9 cho cùng một chỉ tiêu.',
      en: 'Everyone reads it their own way: 90, 0.90 or 9 for one target.',
    },
    mend: {
      vi: 'Ghi đơn vị tính: lần, cuộc, %, triệu đồng…',
      en: 'State it: times, meetings, %, million đồng…',
    },
  },
  'unit.percent': {
    severity: 'warning',
    what: {
      vi: 'Các khoảng tính theo phần trăm, nhưng đơn vị tính ghi “{unit}”.',
      en: 'The bands are percentages, but the unit of measure says “{unit}”.',
    },
    why: { vi: 'Đơn vị sẽ nhập số lượng thay vì tỷ lệ.', en: 'Units will enter a count instead of a share.' },
    mend: { vi: 'Ghi đơn vị tính “%”, hoặc chấm theo số lượng.', en: 'Say “%”, or score by the amount.' },
  },
  'unit.share': {
    severity: 'warning',
    what: {
      vi: 'Đơn vị tính là “%”, nhưng các khoảng tính theo số lượng.',
      en: 'The unit of measure is “%”, but the bands are amounts.',
    },
    why: {
      vi: 'Nhập 0,95 thay cho 95 sẽ không được hỏi lại.',
      en: 'Whoever types 0.95 for 95 is not asked.',
    },
    mend: { vi: 'Chấm theo phần trăm (percent).', en: 'Score by percent.' },
  },
} as const
