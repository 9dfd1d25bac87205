package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.FreshSignIn;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.Origins;
import java.time.Duration;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Another mail address for a person: confirmed at the new one, with a warning to the old one. */
@Component
final class AddressChanges {
    private static final Duration LIFE = Duration.ofHours(24);

    private final Logins logins;
    private final Links links;
    private final Notices notices;
    private final Origins origins;
    private final ScopesForWorkWithoutCaller scopes;

    AddressChanges(Logins logins, Links links, Notices notices, Origins origins, ScopesForWorkWithoutCaller scopes) {
        this.logins = logins;
        this.links = links;
        this.notices = notices;
        this.origins = origins;
        this.scopes = scopes;
    }

    /** Whether the new address belongs to somebody shows nowhere but in its mailbox. */
    Mono<Void> ask(Caller.Person person, FreshSignIn fresh, MailAddress address) {
        return logins.details(person)
                .flatMap(details -> links.make(Links.LinkPurpose.CONFIRM_ADDRESS, person.login(), LIFE, address.text())
                        .flatMap(code -> write(details, address, code)));
    }

    /** By whoever shows the code that was sent to the new address; once. Whether the address is the new one now. */
    Mono<Boolean> confirm(String typedCode) {
        return links.take(Links.LinkPurpose.CONFIRM_ADDRESS, typedCode)
                .flatMap(link -> {
                    LoginScope scope = scopes.loginByLink(link.login());
                    MailAddress address = new MailAddress(String.valueOf(link.about()));
                    return logins.setAddress(scope, address)
                            .flatMap(before -> links.endAll(scope).then(tell(before, address)))
                            .thenReturn(true);
                })
                // Somebody else confirmed this address meanwhile: the link is as good as dead.
                .onErrorResume(DataIntegrityViolationException.class, taken -> Mono.just(false))
                .defaultIfEmpty(false);
    }

    private Mono<Void> write(LoginDetails details, MailAddress address, LinkCode code) {
        Notice confirm = new Notice(
                NoticeKind.CONFIRM_ADDRESS,
                details.language(),
                address.text(),
                Map.of(
                        "name", details.name(),
                        "link", origins.platform() + AddressController.CONFIRM + "#" + code.text(),
                        "code", code.text()));
        Notice warning = new Notice(
                NoticeKind.ADDRESS_CHANGE_REQUESTED,
                details.language(),
                details.mailAddress(),
                Map.of(
                        "name", details.name(),
                        "address", address.text(),
                        "link", origins.platform() + PasswordController.FORGOTTEN));
        return logins.exists(address.text())
                .flatMap(taken -> taken ? notices.pretend(confirm) : notices.send(confirm))
                .then(notices.send(warning));
    }

    private Mono<Void> tell(LoginDetails before, MailAddress address) {
        return notices.send(new Notice(
                NoticeKind.ADDRESS_CHANGED,
                before.language(),
                before.mailAddress(),
                Map.of("name", before.name(), "address", address.text())));
    }
}
