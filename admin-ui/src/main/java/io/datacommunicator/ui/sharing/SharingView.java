package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.EmptyNotice;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Who sees what of the account's machines. */
@Route("sharing")
@PermitAll
final class SharingView extends Div implements HasDynamicTitle {

    private final SharingClient client;
    private final Delivery reading = new Delivery(this);
    private final Div content = new Div();

    SharingView(SharingClient client) {
        this.client = client;
        addClassNames("page", "narrow-page");
        content.addClassName("stack");
        add(
                new H1(getTranslation("sharing.title")),
                Words.quiet(getTranslation("sharing.what")),
                content,
                new InvitePanel(client, this::load));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sharing.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        content.removeAll();
        content.add(new Skeleton(2));
        load();
    }

    private void load() {
        reading.of(client.subAccounts(getLocale()), this::show, this::show);
    }

    private void show(PlatformFailure failure) {
        content.removeAll();
        content.add(new FailureNotice(failure, this::load));
    }

    private void show(List<SubAccount> all) {
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new EmptyNotice(getTranslation("sharing.empty.title"), getTranslation("sharing.empty.advice")));
            return;
        }
        all.forEach(one -> content.add(new SubAccountPanel(client, one, this::load)));
    }
}
