package tachotwin.skzi.frame;

import tachotwin.octet.Crc;
import tachotwin.zh.dialect.Framing;

/** How far a block has come in; each octet makes the next state. */
sealed interface Progress {
  /** Nothing has come yet. */
  Progress NONE = new AwaitStx();

  /** The state after one more octet. */
  Progress on(int octet, Framing framing);

  /** Between blocks. */
  record AwaitStx() implements Progress {
    @Override
    public Progress on(int octet, Framing framing) {
      return switch (octet) {
        case Frame02.STX -> new AwaitFirstOfLength(Crc.CRC16.size());
        case Frame04.STX -> new AwaitPcb();
        default -> new Spoilt();
      };
    }
  }

  /** STX 04 came. */
  record AwaitPcb() implements Progress {
    @Override
    public Progress on(int octet, Framing framing) {
      return new AwaitFirstOfLength((octet & 0x02) == 0 ? Crc.CRC16.size() : Crc.CRC32.size());
    }
  }

  /** The first octet of Data_Length is due. */
  record AwaitFirstOfLength(int sum) implements Progress {
    @Override
    public Progress on(int octet, Framing framing) {
      return new AwaitSecondOfLength(sum, octet);
    }
  }

  /** The second octet of Data_Length is due. */
  record AwaitSecondOfLength(int sum, int first) implements Progress {
    @Override
    public Progress on(int octet, Framing framing) {
      int length = framing.length(first, octet);
      return length > Frame.MAX_DATA ? new Spoilt() : new Body(length + sum);
    }
  }

  /** Data and check sum are due. */
  record Body(int left) implements Progress {
    /** The state after so many octets more, no more than are left, whatever they are. */
    Progress past(int octets) {
      return octets == left ? new Whole() : new Body(left - octets);
    }

    @Override
    public Progress on(int octet, Framing framing) {
      return past(1);
    }
  }

  /** The last octet of the block came. */
  record Whole() implements Progress {
    @Override
    public Progress on(int octet, Framing framing) {
      return new Spoilt();
    }
  }

  /** No block can come of this; only silence ends it. */
  record Spoilt() implements Progress {
    @Override
    public Progress on(int octet, Framing framing) {
      return this;
    }
  }
}
