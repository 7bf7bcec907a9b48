package tachotwin.skzi.frame;

import tachotwin.octet.Crc;

/** How far a block has come in; each octet makes the next state. */
sealed interface Progress {
  /** Nothing has come yet. */
  Progress NONE = new AwaitStx();

  /** The state after one more octet. */
  Progress on(int octet);

  /** Between blocks. */
  record AwaitStx() implements Progress {
    @Override
    public Progress on(int octet) {
      return switch (octet) {
        case Frame02.STX -> new AwaitLengthHigh(Crc.CRC16.size());
        case Frame04.STX -> new AwaitPcb();
        default -> new Spoilt();
      };
    }
  }

  /** STX 04 came. */
  record AwaitPcb() implements Progress {
    @Override
    public Progress on(int octet) {
      return new AwaitLengthHigh((octet & 0x02) == 0 ? Crc.CRC16.size() : Crc.CRC32.size());
    }
  }

  /** The first octet of Data_Length is due. */
  record AwaitLengthHigh(int sum) implements Progress {
    @Override
    public Progress on(int octet) {
      return new AwaitLengthLow(sum, octet);
    }
  }

  /** The second octet of Data_Length is due. */
  record AwaitLengthLow(int sum, int high) implements Progress {
    @Override
    public Progress on(int octet) {
      int length = high << 8 | octet;
      return length > Frame.MAX_DATA ? new Spoilt() : new Body(length + sum);
    }
  }

  /** Data and check sum are due. */
  record Body(int left) implements Progress {
    @Override
    public Progress on(int octet) {
      return left == 1 ? new Whole() : new Body(left - 1);
    }
  }

  /** The last octet of the block came. */
  record Whole() implements Progress {
    @Override
    public Progress on(int octet) {
      return new Spoilt();
    }
  }

  /** No block can come of this; only silence ends it. */
  record Spoilt() implements Progress {
    @Override
    public Progress on(int octet) {
      return this;
    }
  }
}
