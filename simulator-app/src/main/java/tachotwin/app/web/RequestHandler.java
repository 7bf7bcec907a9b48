package tachotwin.app.web;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tachotwin.octet.Octets;

/** Answers the requests of a connection one after another, in their order. */
@SuppressWarnings("FutureReturnValueIgnored")
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  /** Requests of one connection that may wait for an answer. */
  private static final int MOST_WAITING = 16;

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Function<Ask, CompletionStage<Reply>> desk;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean busy;

  private record Waiting(Ask ask, boolean keepAlive) {}

  RequestHandler(Function<Ask, CompletionStage<Reply>> desk) {
    this.desk = desk;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    QueryStringDecoder uri;
    Ask ask;
    try {
      uri = new QueryStringDecoder(request.uri());
      ask =
          new Ask(
              request.method().name(),
              uri.path(),
              uri.parameters(),
              Octets.of(ByteBufUtil.getBytes(request.content())));
    } catch (IllegalArgumentException e) {
      write(context, Reply.error(400, "the address is malformed", 0), false);
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      context.close();
      return;
    }
    waiting.add(new Waiting(ask, HttpUtil.isKeepAlive(request)));
    answerNext(context);
  }

  private void answerNext(ChannelHandlerContext context) {
    Waiting next = busy ? null : waiting.poll();
    if (next == null) {
      return;
    }
    busy = true;
    desk.apply(next.ask())
        .whenComplete(
            (reply, failure) ->
                context
                    .executor()
                    .execute(
                        () -> {
                          busy = false;
                          write(
                              context,
                              failure == null
                                  ? reply
                                  : Reply.error(500, String.valueOf(failure.getMessage()), 0),
                              next.keepAlive());
                          answerNext(context);
                        }));
  }

  private static void write(ChannelHandlerContext context, Reply reply, boolean keepAlive) {
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(reply.status()),
            Unpooled.wrappedBuffer(reply.body().toByteArray()));
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.CONTENT_TYPE, reply.type());
    headers.set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length());
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set("content-security-policy", POLICY);
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "no-referrer");
    headers.set("cross-origin-resource-policy", "same-origin");
    if (!reply.fileName().isEmpty()) {
      headers.set(
          HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + reply.fileName() + "\"");
    }
    HttpUtil.setKeepAlive(response, keepAlive);
    var written = context.writeAndFlush(response);
    if (!keepAlive) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
