package tachotwin.zh.dialect;

import java.util.Optional;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ZhAnswer;

/**
 * A command of a dialect.
 *
 * @param code the octet CMD
 * @param command what it does in our terms; none for a command that we do not have
 * @param title in Russian
 * @param request the data of the command
 * @param answer the data of the answer 00
 * @param fixed the answer to a command that we do not have; its data may come before fields of
 *     {@code answer} that have a source
 */
public record CommandLayout(
    int code,
    Optional<CommandCode> command,
    String title,
    MessageLayout request,
    MessageLayout answer,
    Optional<ZhAnswer> fixed) {}
