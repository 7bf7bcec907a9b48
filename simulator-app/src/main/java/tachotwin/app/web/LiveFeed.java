package tachotwin.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tachotwin.octet.Octets;

/**
 * The WebSocket: every page gets the state whenever it changes, and may use controls. Who reads too
 * slowly gets the latest state when it is ready for one, not all of them.
 */
@SuppressWarnings("FutureReturnValueIgnored")
@Sharable
final class LiveFeed extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChannelGroup pages = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Function<Ask, CompletionStage<Reply>> controls;
  private volatile String state = "";

  /**
   * A feed.
   *
   * @param controls what answers {@code POST /api/controls}
   */
  LiveFeed(Function<Ask, CompletionStage<Reply>> controls) {
    this.controls = controls;
  }

  /** Sends a new state to all pages. */
  void publish(String json) {
    state = "{\"state\":" + json + "}";
    pages.forEach(this::send);
  }

  private void send(Channel page) {
    if (page.isWritable() && !state.isEmpty()) {
      page.writeAndFlush(new TextWebSocketFrame(state), page.voidPromise());
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
      context.pipeline().remove(ReadTimeoutHandler.class);
      pages.add(context.channel());
      send(context.channel());
    }
    super.userEventTriggered(context, event);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    if (pages.contains(context.channel())) {
      send(context.channel());
    }
    super.channelWritabilityChanged(context);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (!(frame instanceof TextWebSocketFrame text)) {
      close(context, WebSocketCloseStatus.INVALID_MESSAGE_TYPE);
      return;
    }
    JsonNode message;
    try {
      message = JSON.readTree(text.text());
    } catch (IOException e) {
      close(context, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
      return;
    }
    if (!message.path("id").isIntegralNumber() || !message.path("control").isTextual()) {
      close(context, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
      return;
    }
    controls
        .apply(
            new Ask(
                "POST",
                PanelDesk.CONTROLS,
                Map.of(),
                Octets.of(message.path("control").asText().getBytes(StandardCharsets.UTF_8))))
        .thenAccept(reply -> answer(context, message.path("id").asLong(), reply));
  }

  private static void answer(ChannelHandlerContext context, long id, Reply reply) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("answer", id);
    if (reply.status() != 200) {
      try {
        out.set("error", JSON.readTree(reply.body().toByteArray()).path("error"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    context.writeAndFlush(new TextWebSocketFrame(out.toString()));
  }

  private static void close(ChannelHandlerContext context, WebSocketCloseStatus status) {
    context.writeAndFlush(new CloseWebSocketFrame(status)).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
