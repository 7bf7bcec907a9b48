package tachotwin.app.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Set;

/**
 * Lets in only what a page of this server, or a program on this machine, asks: no foreign host (a
 * name that was turned to this address), no foreign origin, no body beyond its bounds.
 */
@SuppressWarnings("FutureReturnValueIgnored")
final class Doorkeeper extends ChannelInboundHandlerAdapter {
  /** The most octets of a file that is sent here. */
  static final int LARGE = 8 << 20;

  private static final int SMALL = 64 << 10;
  private static final Set<String> FILES = Set.of("/api/track", "/api/bench");

  private final Set<String> hosts;
  private long left;
  private boolean closed;

  Doorkeeper(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (closed) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request && !admit(context, request)) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpContent content) {
      left -= content.content().readableBytes();
      if (left < 0) {
        ReferenceCountUtil.release(message);
        refuse(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large");
        return;
      }
    }
    context.fireChannelRead(message);
  }

  private boolean admit(ChannelHandlerContext context, HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return refuse(context, HttpResponseStatus.BAD_REQUEST, "the request is malformed");
    }
    List<String> host = request.headers().getAll(HttpHeaderNames.HOST);
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return refuse(context, HttpResponseStatus.FORBIDDEN, "this host is not served");
    }
    if (isForeign(request)) {
      return refuse(context, HttpResponseStatus.FORBIDDEN, "pages of other origins are refused");
    }
    String path = request.uri().split("\\?", 2)[0];
    if (path.equals(PanelDesk.LIVE)
        && !request.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true)) {
      return refuse(context, HttpResponseStatus.BAD_REQUEST, "a WebSocket is spoken here");
    }
    boolean file = request.method().name().equals("PUT") && FILES.contains(path);
    left = file ? LARGE : SMALL;
    if (HttpUtil.getContentLength(request, 0L) > left) {
      return refuse(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large");
    }
    return true;
  }

  private boolean isForeign(HttpRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaderNames.ORIGIN);
    boolean foreign =
        origins.stream()
            .anyMatch(origin -> hosts.stream().noneMatch(h -> origin.equals("http://" + h)));
    return foreign || "cross-site".equals(request.headers().get("sec-fetch-site"));
  }

  private boolean refuse(ChannelHandlerContext context, HttpResponseStatus status, String why) {
    closed = true;
    Reply reply = Reply.error(status.code(), why, 0);
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(reply.body().toByteArray()));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, reply.type())
        .set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length())
        .set(HttpHeaderNames.CONNECTION, "close");
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    return false;
  }
}
