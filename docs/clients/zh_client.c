/*
 * A client of the protocol between vehicle unit and block, ГОСТ 34005-2022, appendix Ж, in C99.
 *
 * Written from the text of the appendix, as a start for the firmware of a vehicle unit. The core
 * is the first half: it takes no memory but its struct, calls nothing of a library and reaches the
 * line through two functions that you give it; compile it with -DZH_CORE_ONLY. The second half
 * gives it a TCP socket of POSIX:
 *
 *     cc -std=c99 -Wall -Wextra -Werror -pedantic -o zh_client zh_client.c
 *     ./zh_client 127.0.0.1:9600 start        start-up
 *     ./zh_client 127.0.0.1:9600 status       start-up, then the status
 *     ./zh_client 127.0.0.1:9600 soak 500     500 commands with repetition, for a bad line
 *
 * Where the text is silent, the reading taken here is marked READING.
 */
#ifndef ZH_CORE_ONLY
#define _POSIX_C_SOURCE 200112L
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- what firmware includes ------------------------------------------------------------------ */

enum {
  ZH_02 = 0x02, /* codes of the protocols, which are their STX (Ж.1.1) */
  ZH_04 = 0x04,

  ZH_MAX_DATA = 4096, /* Ж.1.1: octets of a message */
  ZH_MAX_BLOCK = 4 + ZH_MAX_DATA + 4,

  ZH_STATUS = 0x32, /* commands of start-up (Ж.2.2, note) */
  ZH_BLOCK_ACTIVATION = 0x33,
  ZH_START_UP_END = 0x37,

  ZH_DONE = 0x00, /* codes of answers (table Ж.5) */
  ZH_TRANSPORT_ERROR = 0x13,
  ZH_NOT_READY = 0x75,
  ZH_INTERNAL_ERROR = 0xE1,
  ZH_START_UP_ERROR = 0xE3,

  ZH_NO_CONTACT = -1, /* three repetitions were in vain: restart the block (Ж.1.2.8) */
  ZH_BROKEN = -2,     /* the line is gone */
  ZH_TOO_LONG = -3    /* more data than a message holds */
};

/* The line, half duplex. */
typedef struct {
  void *context;
  /* Sends all octets; false where the line is gone. */
  bool (*send)(void *context, const uint8_t *octets, size_t count);
  /* Waits for octets; gives how many came, 0 after so many ms of silence, -1 where it is gone. */
  int (*receive)(void *context, uint8_t *octets, size_t room, int milliseconds);
} zh_line;

/* The unit's end. Read protocol, long_crc, answer, answer_length; leave the rest to the core. */
typedef struct {
  const zh_line *line;
  uint8_t protocol;
  bool long_crc;  /* CRC32 in protocol '04' */
  uint8_t number; /* N of the next block (Ж.1.2.1) */
  const uint8_t *answer; /* Data_Array_N of the last answer (table Ж.4), until the next command */
  size_t answer_length;
  uint8_t sent[ZH_MAX_BLOCK];
  uint8_t received[ZH_MAX_BLOCK];
} zh_unit;

/* All give SB, 00…FF, or one of the negative values above. */
void zh_power_up(zh_unit *unit, const zh_line *line);
int zh_command(zh_unit *unit, uint8_t code, const uint8_t *data, size_t count);
int zh_patient(zh_unit *unit, uint8_t code, const uint8_t *data, size_t count);
int zh_start_up(zh_unit *unit, bool long_crc);

/* --- times and counts ------------------------------------------------------------------------ */

/* READING: the text gives no times of the line. A response begins within 1 s; 0.2 s of silence end
 * one that is not whole; 0.05 s must be silent before a block is repeated. */
enum {
  REPLY_MS = 1000,
  SILENCE_MS = 200,
  QUIET_MS = 50,
  REST_MS = 100, /* before a command is given again */

  REPETITIONS = 3, /* Ж.1.2.7 and Ж.3 */

  /* READING: 75 is no failure while the block starts; it is asked for 10 s, so that start-up can
   * still end within its 30 s (Ж.5, E3). */
  NOT_READY_REPETITIONS = 100
};

/* --- Ж.1.1: numbers and check sums ----------------------------------------------------------- */

/* READING: high octet first, as appendix Б has its numbers (Б.2.1.2). */
static size_t number_of(const uint8_t *octets)
{
  return (size_t)octets[0] << 8 | octets[1];
}

/* Least significant bit first, not inverted at the end. */
static uint32_t crc(uint32_t reg, uint32_t polynomial, const uint8_t *octets, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    reg ^= octets[i];
    for (int bit = 0; bit < 8; bit++) {
      reg = reg >> 1 ^ (reg & 1 ? polynomial : 0);
    }
  }
  return reg;
}

static bool has_crc32(const zh_unit *unit)
{
  return unit->protocol == ZH_04 && unit->long_crc;
}

static size_t sum_size(const zh_unit *unit)
{
  return has_crc32(unit) ? 4 : 2;
}

/* CRC-A from A56C, JAMCRC from A5A56C6C; octet i of it as it is sent: 6C A5, 6C 6C A5 A5. */
static uint8_t sum_octet(uint32_t sum, size_t i)
{
  return (uint8_t)(sum >> 8 * i);
}

static uint32_t sum_of(const zh_unit *unit, const uint8_t *octets, size_t count)
{
  return has_crc32(unit) ? crc(0xA5A56C6C, 0xEDB88320, octets, count)
                         : crc(0xA56C, 0x8408, octets, count);
}

/* --- Ж.1.1: blocks --------------------------------------------------------------------------- */

/* '04': STX, PCB, Data_Length. READING: '02', of which the text gives no table, has no PCB, and its
 * CRC16 too is of all octets but STX. */
static size_t head_size(const zh_unit *unit)
{
  return unit->protocol == ZH_04 ? 4 : 3;
}

/* Table Ж.2: b8 number, b7 its inverse, b2 type of the CRC, b1 its inverse; b6…b3 are RFU. */
static uint8_t pcb_of(const zh_unit *unit)
{
  return (uint8_t)((unit->number ? 0x80 : 0x40) | (unit->long_crc ? 0x02 : 0x01));
}

enum { PCB_MASK = 0xC3 };

/* C_B(N) with a command (table Ж.3) into sent; gives its length. */
static size_t put_block(zh_unit *unit, uint8_t code, const uint8_t *data, size_t count)
{
  uint8_t *block = unit->sent;
  size_t head = head_size(unit), end = head + 1 + count;
  block[0] = unit->protocol;
  if (unit->protocol == ZH_04) {
    block[1] = pcb_of(unit);
  }
  block[head - 2] = (uint8_t)((count + 1) >> 8);
  block[head - 1] = (uint8_t)(count + 1);
  block[head] = code;
  for (size_t i = 0; i < count; i++) {
    block[head + 1 + i] = data[i];
  }
  uint32_t sum = sum_of(unit, block + 1, end - 1);
  for (size_t i = 0; i < sum_size(unit); i++) {
    block[end + i] = sum_octet(sum, i);
  }
  return end + sum_size(unit);
}

/* How long the block that is being received will be; 0 while or where that cannot be known. */
static size_t whole_size(const zh_unit *unit, size_t have)
{
  size_t head = head_size(unit);
  if (have < head || unit->received[0] != unit->protocol) {
    return 0;
  }
  size_t data = number_of(unit->received + head - 2);
  return data > ZH_MAX_DATA ? 0 : head + data + sum_size(unit);
}

/* Ж.1.2.5: STX, number, CRC and length are right. READING: a message has at least SB. */
static bool is_accepted(const zh_unit *unit, size_t have)
{
  const uint8_t *block = unit->received;
  size_t whole = whole_size(unit, have), end = whole - sum_size(unit);
  if (whole == 0 || have != whole || end == head_size(unit)) {
    return false;
  }
  if (unit->protocol == ZH_04 && (block[1] & PCB_MASK) != pcb_of(unit)) {
    return false;
  }
  uint32_t sum = sum_of(unit, block + 1, end - 1);
  for (size_t i = 0; i < sum_size(unit); i++) {
    if (block[end + i] != sum_octet(sum, i)) {
      return false;
    }
  }
  return true;
}

/* --- Ж.1.2: exchange ------------------------------------------------------------------------- */

/* A block, or what came in its place until the line fell silent; its length or ZH_BROKEN. */
static int receive_block(zh_unit *unit)
{
  size_t have = 0, whole = 0;
  while (have < ZH_MAX_BLOCK && (whole == 0 || have < whole)) {
    int got = unit->line->receive(unit->line->context, unit->received + have, ZH_MAX_BLOCK - have,
                                  have == 0 ? REPLY_MS : SILENCE_MS);
    if (got <= 0) {
      return got < 0 ? ZH_BROKEN : (int)have;
    }
    have += (size_t)got;
    whole = whole_size(unit, have);
  }
  return (int)have;
}

/* Lets the line fall silent, for a line that never does not for ever. */
static void wait_for_silence(zh_unit *unit, int milliseconds)
{
  for (int i = 0; i < 100; i++) {
    if (unit->line->receive(unit->line->context, unit->received, ZH_MAX_BLOCK, milliseconds) <= 0) {
      return;
    }
  }
}

/* R_B(N) is accepted: its message (table Ж.4) is the answer, the next block has the other number
 * (Ж.1.2.6). */
static int take_answer(zh_unit *unit)
{
  size_t head = head_size(unit);
  unit->answer = unit->received + head + 1;
  unit->answer_length = number_of(unit->received + head - 2) - 1;
  unit->number ^= unit->protocol == ZH_04;
  return unit->received[head];
}

/* Ж.2.2 а: at power-up the protocol is '02'; Ж.1.2.1: the number is 0. */
void zh_power_up(zh_unit *unit, const zh_line *line)
{
  unit->line = line;
  unit->protocol = ZH_02;
  unit->long_crc = false;
  unit->number = 0;
  unit->answer = unit->received;
  unit->answer_length = 0;
}

/* Sends a command, up to three times more where its response is not accepted (Ж.1.2.7, Ж.2.2 е). */
int zh_command(zh_unit *unit, uint8_t code, const uint8_t *data, size_t count)
{
  if (count >= ZH_MAX_DATA) {
    return ZH_TOO_LONG;
  }
  size_t length = put_block(unit, code, data, count);
  for (int attempt = 0; attempt <= REPETITIONS; attempt++) {
    if (!unit->line->send(unit->line->context, unit->sent, length)) {
      return ZH_BROKEN;
    }
    int have = receive_block(unit);
    if (have < 0) {
      return ZH_BROKEN;
    }
    if (is_accepted(unit, (size_t)have)) {
      return take_answer(unit);
    }
    wait_for_silence(unit, QUIET_MS);
  }
  return ZH_NO_CONTACT;
}

/* Repeats in a block of its own a command whose answer asks for that (Ж.1.2.8, note; Ж.3; Ж.5). */
int zh_patient(zh_unit *unit, uint8_t code, const uint8_t *data, size_t count)
{
  int waited = 0, failed = 0;
  for (;;) {
    int sb = zh_command(unit, code, data, count);
    bool again = (sb == ZH_NOT_READY && waited++ < NOT_READY_REPETITIONS) ||
                 ((sb == ZH_TRANSPORT_ERROR || sb == ZH_INTERNAL_ERROR) && failed++ < REPETITIONS);
    if (!again) {
      return sb;
    }
    wait_for_silence(unit, REST_MS);
  }
}

/* --- Ж.2: start-up --------------------------------------------------------------------------- */

/* READING: the layouts of the answers 32 and 33 are not in the text; these octets are those of the
 * product (docs/skzi-commands.md). */
enum { STATUS_PROTOCOLS = 6, STATUS_LENGTH = 32, ACTIVATION_PROTOCOL = 65, ACTIVATION_LENGTH = 66 };

/* Whether the block speaks '04'. */
static bool offers_04(const zh_unit *unit)
{
  return unit->answer_length >= STATUS_LENGTH && (unit->answer[STATUS_PROTOCOLS] & 0x02) != 0;
}

/* Whether the block was activated by '02', so that 37 must name '02' (Ж.5, E3). */
static bool is_bound_to_02(const zh_unit *unit)
{
  return unit->answer_length >= ACTIVATION_LENGTH && unit->answer[ACTIVATION_PROTOCOL] == ZH_02;
}

/* Ж.2.2 в: the unit chooses by the first block that it sends; not to be changed later (г). */
static void choose(zh_unit *unit, uint8_t protocol, bool long_crc)
{
  unit->protocol = protocol;
  unit->long_crc = protocol == ZH_04 && long_crc;
  unit->number = 0;
}

/* Ж.2.2, note: 32 and 33 by protocol '02', then 37 by the protocol chosen. Call it after
 * zh_power_up, within 30 s (Ж.5, E3). READING: the data of 37 are the protocol's STX and the type
 * of its CRC. */
int zh_start_up(zh_unit *unit, bool long_crc)
{
  int sb = zh_patient(unit, ZH_STATUS, NULL, 0);
  if (sb != ZH_DONE) {
    return sb;
  }
  bool is_04 = offers_04(unit);
  sb = zh_patient(unit, ZH_BLOCK_ACTIVATION, NULL, 0);
  if (sb != ZH_DONE) {
    return sb;
  }
  choose(unit, is_04 && !is_bound_to_02(unit) ? ZH_04 : ZH_02, long_crc);
  uint8_t chosen[] = {unit->protocol, unit->long_crc};
  return zh_patient(unit, ZH_START_UP_END, chosen, sizeof chosen);
}

/* --- a TCP socket of POSIX ------------------------------------------------------------------- */

#ifndef ZH_CORE_ONLY

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static bool socket_send(void *context, const uint8_t *octets, size_t count)
{
  int handle = *(int *)context;
  while (count > 0) {
    ssize_t gone = write(handle, octets, count);
    if (gone < 0 && errno != EINTR) {
      return false;
    }
    if (gone > 0) {
      octets += gone;
      count -= (size_t)gone;
    }
  }
  return true;
}

static int socket_receive(void *context, uint8_t *octets, size_t room, int milliseconds)
{
  struct pollfd one = {.fd = *(int *)context, .events = POLLIN};
  int ready;
  do {
    ready = poll(&one, 1, milliseconds);
  } while (ready < 0 && errno == EINTR);
  if (ready <= 0) {
    return ready;
  }
  ssize_t got = read(one.fd, octets, room);
  return got > 0 ? (int)got : -1;
}

/* Opens HOST:PORT; -1 where that cannot be done. */
static int open_socket(const char *where)
{
  char host[256];
  const char *colon = strrchr(where, ':');
  if (colon == NULL || (size_t)(colon - where) >= sizeof host) {
    return -1;
  }
  memcpy(host, where, (size_t)(colon - where));
  host[colon - where] = '\0';
  struct addrinfo wanted = {.ai_socktype = SOCK_STREAM}, *found;
  if (getaddrinfo(host, colon + 1, &wanted, &found) != 0) {
    return -1;
  }
  int handle = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
  if (handle >= 0 && connect(handle, found->ai_addr, found->ai_addrlen) != 0) {
    close(handle);
    handle = -1;
  }
  freeaddrinfo(found);
  int on = 1;
  if (handle >= 0) {
    setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  return handle;
}

/* A block at the other end, whose supply is the connection (docs/wire.md). */
typedef struct {
  const char *where;
  int handle;
  zh_line line;
  zh_unit unit;
} served_block;

static void cut_supply(served_block *block)
{
  if (block->handle >= 0) {
    close(block->handle);
  }
  block->handle = -1;
}

/* Supply off and on (Ж.1.2.8), then start-up; gives the SB of 37. */
static int start(served_block *block)
{
  cut_supply(block);
  block->handle = open_socket(block->where);
  if (block->handle < 0) {
    return ZH_BROKEN;
  }
  block->line = (zh_line){&block->handle, socket_send, socket_receive};
  zh_power_up(&block->unit, &block->line);
  return zh_start_up(&block->unit, true);
}

/* --- the program ----------------------------------------------------------------------------- */

/* Says what came of a command; whether it was done. */
static bool tell(const char *what, int sb)
{
  if (sb >= 0) {
    printf("%s: SB %02X\n", what, (unsigned)sb);
  } else {
    printf("%s: %s\n", what, sb == ZH_NO_CONTACT ? "no contact" : "the line is gone");
  }
  return sb == ZH_DONE;
}

static bool tell_start(served_block *block)
{
  bool done = tell("37", start(block));
  const zh_unit *unit = &block->unit;
  if (done) {
    printf("protocol '%02X', CRC%s\n", (unsigned)unit->protocol, unit->long_crc ? "32" : "16");
  }
  return done;
}

/* READING: the layout of docs/skzi-commands.md, command 32. */
static bool tell_status(served_block *block)
{
  zh_unit *unit = &block->unit;
  if (!tell_start(block) || !tell("32", zh_patient(unit, ZH_STATUS, NULL, 0))) {
    return false;
  }
  const uint8_t *at = unit->answer;
  if (unit->answer_length != STATUS_LENGTH) {
    printf("status of %u octets, not of 32\n", (unsigned)unit->answer_length);
    return false;
  }
  printf("mode %02X, life %02X, software %.4s, protocols %02X\n", (unsigned)at[0], (unsigned)at[1],
         (const char *)at + 2, (unsigned)at[STATUS_PROTOCOLS]);
  printf("block %.16s\n", (const char *)at + 7);
  printf("time %lu\n", (unsigned long)number_of(at + 23) << 16 | (unsigned long)number_of(at + 25));
  printf("flags %04X, faults %u, documents %u\n", (unsigned)number_of(at + 27), (unsigned)at[29],
         (unsigned)number_of(at + 30));
  return true;
}

enum { MOST_RESTARTS = 100 };

/* Starts the block anew while there is no contact (Ж.1.2.8) or it did not get through within its
 * 30 s (Ж.5, E3); counts how often. */
static int start_with_patience(served_block *block, int *restarts)
{
  int sb = start(block);
  while ((sb == ZH_NO_CONTACT || sb == ZH_START_UP_ERROR) && ++*restarts < MOST_RESTARTS) {
    sb = start(block);
  }
  return sb;
}

/* The status so many times, after however many restarts of the block. */
static bool soak(served_block *block, long count)
{
  int restarts = 0, sb = start_with_patience(block, &restarts);
  long done = 0;
  while (sb == ZH_DONE && done < count) {
    sb = zh_patient(&block->unit, ZH_STATUS, NULL, 0);
    done += sb == ZH_DONE;
    if (sb == ZH_NO_CONTACT && ++restarts < MOST_RESTARTS) {
      sb = start_with_patience(block, &restarts);
    }
  }
  printf("%ld commands, %d restarts of the block\n", done, restarts);
  return done == count || tell("then", sb);
}

int main(int count, char **words)
{
  static served_block block = {.handle = -1};
  bool done;
  signal(SIGPIPE, SIG_IGN);
  block.where = count > 1 ? words[1] : "";
  if (count == 3 && strcmp(words[2], "start") == 0) {
    done = tell_start(&block);
  } else if (count == 3 && strcmp(words[2], "status") == 0) {
    done = tell_status(&block);
  } else if (count == 4 && strcmp(words[2], "soak") == 0 && atol(words[3]) > 0) {
    done = soak(&block, atol(words[3]));
  } else {
    fprintf(stderr, "zh_client HOST:PORT start | status | soak N\n");
    return 2;
  }
  cut_supply(&block);
  return done ? 0 : 1;
}

#endif
