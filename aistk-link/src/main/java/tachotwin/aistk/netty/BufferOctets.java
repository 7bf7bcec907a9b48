package tachotwin.aistk.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import tachotwin.octet.Octets;

/** Octets in and out of Netty's buffers. */
final class BufferOctets {
  private BufferOctets() {}

  static Octets of(ByteBuf buffer) {
    return Octets.of(ByteBufUtil.getBytes(buffer));
  }

  static ByteBuf buffer(Octets octets) {
    return Unpooled.wrappedBuffer(octets.toByteArray());
  }
}
