
-- From here on the same for every dialect.

local zh = Proto("zh", "GOST 34005-2022 appendix Zh: vehicle unit and block")
local expert_broken =
  ProtoExpert.new("zh.broken", "Not a block of protocol Zh", expert.group.MALFORMED, expert.severity.ERROR)
local expert_crc = ProtoExpert.new("zh.crc.wrong", "Wrong check sum", expert.group.CHECKSUM, expert.severity.ERROR)
zh.experts = { expert_broken, expert_crc }

local command_names = {}
for code, command in pairs(commands) do command_names[code] = command.title end

local fields = {
  stx = ProtoField.uint8("zh.stx", "STX", base.HEX),
  pcb = ProtoField.uint8("zh.pcb", "PCB", base.HEX),
  number = ProtoField.uint8("zh.number", "N", base.DEC, nil, 0x80),
  crc_type = ProtoField.uint8("zh.crc_type", "CRC type", base.DEC, { [0] = "CRC16", [1] = "CRC32" }, 0x02),
  length = ProtoField.uint16("zh.length", "Data_Length", base.DEC),
  cmd = ProtoField.uint8("zh.cmd", "CMD", base.HEX, command_names),
  answers = ProtoField.uint8("zh.answers", "Answer to", base.HEX, command_names),
  sb = ProtoField.uint8("zh.sb", "SB", base.HEX, answer_codes),
  data = ProtoField.bytes("zh.data", "Data_Array_N"),
  crc = ProtoField.bytes("zh.crc", "CRC"),
  crc_good = ProtoField.bool("zh.crc.good", "CRC is right"),
}

local all = {}
for _, field in pairs(fields) do all[#all + 1] = field end

local function proto_field(abbr, field)
  local kind, size = field.kind, field.size
  if kind == "u" or kind == "i" then
    local bits = ({ 8, 16, 24, 32, 64, 64, 64, 64 })[size]
    local make = ProtoField[(kind == "u" and "uint" or "int") .. bits]
    return make(abbr, field.title, (field.hex and kind == "u") and base.HEX or base.DEC, field.names)
  elseif kind == "time" then
    return ProtoField.absolute_time(abbr, field.title, base.UTC)
  elseif kind == "bcd" or kind == "bcdtime" or kind == "text" then
    return ProtoField.string(abbr, field.title)
  end
  return ProtoField.bytes(abbr, field.title)
end

for _, command in pairs(commands) do
  for _, side in ipairs({ "request", "answer" }) do
    for _, field in ipairs(command[side]) do
      if field.kind ~= "filling" then
        local abbr = "zh." .. command.abbr .. (side == "answer" and ".answer." or ".") .. field.name
        field.proto = proto_field(abbr, field)
        all[#all + 1] = field.proto
      end
    end
  end
end
zh.fields = all

-- Bit by bit in plain arithmetic: every Lua that Wireshark was ever built with has it.
local function bxor(a, b)
  local out, bit = 0, 1
  while a > 0 or b > 0 do
    local x, y = a % 2, b % 2
    if x ~= y then out = out + bit end
    a, b, bit = (a - x) / 2, (b - y) / 2, bit * 2
  end
  return out
end

local function reversed(number, bits)
  local out = 0
  for _ = 1, bits do
    out = out * 2 + number % 2
    number = math.floor(number / 2)
  end
  return out
end

local function crc_table(crc)
  local bits = crc.size * 8
  local turned = reversed(crc.polynomial, bits)
  local out = {}
  for i = 0, 255 do
    local register = crc.reflected and i or i * 2 ^ (bits - 8)
    for _ = 1, 8 do
      if crc.reflected then
        local low = register % 2
        register = math.floor(register / 2)
        if low == 1 then register = bxor(register, turned) end
      else
        local high = register >= 2 ^ (bits - 1)
        register = register * 2 % 2 ^ bits
        if high then register = bxor(register, crc.polynomial) end
      end
    end
    out[i] = register
  end
  return out
end

local function sum(crc, range)
  crc.table = crc.table or crc_table(crc)
  local register, modulus = crc.start, 2 ^ (crc.size * 8)
  for i = 0, range:len() - 1 do
    local octet = range(i, 1):uint()
    if crc.reflected then
      register = bxor(math.floor(register / 256), crc.table[bxor(register % 256, octet)])
    else
      local index = bxor(math.floor(register / 2 ^ (crc.size * 8 - 8)), octet)
      register = bxor(register * 256 % modulus, crc.table[index])
    end
  end
  register = bxor(register, crc.xor)
  local out = {}
  for i = 1, crc.size do
    local place = crc.low_first and i or crc.size + 1 - i
    out[place] = string.format("%02x", register % 256)
    register = math.floor(register / 256)
  end
  return table.concat(out)
end

local function decimal(range)
  local out = {}
  for i = 0, range:len() - 1 do out[#out + 1] = string.format("%02x", range(i, 1):uint()) end
  return table.concat(out)
end

local function trimmed(number)
  local text = string.format("%.6f", number):gsub("0+$", ""):gsub("%.$", "")
  return text
end

local function add_number(tree, field, range)
  local item
  if field.little then
    item = tree:add_le(field.proto, range)
  else
    item = tree:add(field.proto, range)
  end
  if field.unit and field.size <= 4 then
    local number
    if field.kind == "i" then
      number = field.little and range:le_int() or range:int()
    else
      number = field.little and range:le_uint() or range:uint()
    end
    item:append_text(" (" .. trimmed(number * field.factor + field.offset) .. field.unit .. ")")
  end
end

local function add_field(tree, field, data, at)
  local left = data:len() - at
  local size = field.size
  if field.kind == "rest" then size = left end
  if field.kind == "counted" then
    if left < field.size then return nil end
    local count = data(at, field.size)
    size = field.size + (field.little and count:le_uint() or count:uint())
  end
  if size > left then return nil end
  if size > 0 and field.kind ~= "filling" then
    local range = data(at, size)
    if field.kind == "u" or field.kind == "i" then
      add_number(tree, field, range)
    elseif field.kind == "time" then
      tree:add(field.proto, range, NSTime.new(field.little and range:le_uint() or range:uint(), 0))
    elseif field.kind == "bcd" or field.kind == "bcdtime" then
      tree:add(field.proto, range, decimal(range))
    elseif field.kind == "text" then
      tree:add(field.proto, range, range:string(field.charset):gsub("[ %z]+$", ""))
    else
      tree:add(field.proto, range)
    end
  end
  return at + size
end

local function add_data(tree, layout, data)
  local at = 0
  for _, field in ipairs(layout) do
    at = add_field(tree, field, data, at)
    if at == nil then
      tree:add(fields.data, data()):append_text(" [shorter than its fields]")
      return
    end
  end
  if at < data:len() then
    tree:add(fields.data, data(at)):append_text(" [behind the last field]")
  end
end

local interface = Field.new("frame.interface_id")
local last_command
local answered = {}

local function message(tree, pinfo, data)
  local from_unit = interface() == nil or interface().value == 0
  local head = data(0, 1):uint()
  local rest = data:len() > 1 and data(1):tvb() or nil
  local layout
  if from_unit then
    if not pinfo.visited then last_command = head end
    tree:add(fields.cmd, data(0, 1))
    local command = commands[head]
    layout = command and command.request
    pinfo.cols.info = string.format("%02X %s", head, command and command.title or "?")
  else
    if not pinfo.visited then answered[pinfo.number] = last_command end
    local code = answered[pinfo.number]
    if code then tree:add(fields.answers, code):set_generated() end
    tree:add(fields.sb, data(0, 1))
    local command = code and commands[code]
    layout = head == 0 and command and command.answer or nil
    pinfo.cols.info =
      string.format("%02X %s <- %02X", head, answer_codes[head] or "?", code or 0)
  end
  if rest and layout then
    add_data(tree, layout, rest)
  elseif rest then
    tree:add(fields.data, rest())
  end
end

function zh.dissector(buffer, pinfo, root)
  pinfo.cols.protocol = "ZH"
  local tree = root:add(zh, buffer())
  local stx = buffer:len() > 0 and buffer(0, 1):uint() or -1
  local header = stx == 4 and 4 or 3
  if (stx ~= 2 and stx ~= 4) or buffer:len() < header + 2 then
    pinfo.cols.info = "not a block"
    tree:add_proto_expert_info(expert_broken)
    return buffer:len()
  end
  tree:add(fields.stx, buffer(0, 1))
  local crc = crc16
  if stx == 4 then
    local pcb = tree:add(fields.pcb, buffer(1, 1))
    pcb:add(fields.number, buffer(1, 1))
    pcb:add(fields.crc_type, buffer(1, 1))
    if math.floor(buffer(1, 1):uint() / 2) % 2 == 1 then crc = crc32 end
  end
  local place = buffer(header - 2, 2)
  local length = length_big and place:uint() or place:le_uint()
  if length_big then tree:add(fields.length, place) else tree:add_le(fields.length, place) end
  if buffer:len() < header + length + crc.size then
    pinfo.cols.info = "not a whole block"
    tree:add_proto_expert_info(expert_broken)
    return buffer:len()
  end
  if length > 0 then message(tree, pinfo, buffer(header, length):tvb()) end
  local carried = buffer(header + length, crc.size)
  local good = sum(crc, buffer(1, header - 1 + length)) == tostring(carried:bytes()):lower()
  tree:add(fields.crc, carried)
  tree:add(fields.crc_good, carried, good)
  if not good then tree:add_proto_expert_info(expert_crc) end
  return buffer:len()
end

DissectorTable.get("wtap_encap"):add((wtap_encaps or wtap).USER0, zh)
