package io.datacommunicator.ui.account;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.signin.PlatformPages;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import jakarta.annotation.security.PermitAll;

/** Everything the account says of its holder, and how to end it. */
@Route("account")
@PermitAll
final class ProfileView extends Div implements HasDynamicTitle {

    private final AccountClient client;
    private final PlatformPages pages;
    private final Delivery reading = new Delivery(this);
    private final Div content = new Div();

    ProfileView(AccountClient client, PlatformPages pages) {
        this.client = client;
        this.pages = pages;
        addClassNames("page", "narrow-page");
        content.addClassName("stack");
        add(new H1(getTranslation("profile.title")), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        content.removeAll();
        content.add(new Skeleton(3));
        load();
    }

    private void load() {
        reading.of(client.profile(), this::show, this::show);
    }

    private void show(PlatformFailure failure) {
        content.removeAll();
        content.add(new FailureNotice(failure, this::load));
    }

    private void show(Profile profile) {
        content.removeAll();
        content.add(about(profile), new AddressPanel(client, profile), security(), new ClosePanel(client, profile));
    }

    private Panel about(Profile profile) {
        Panel panel = new Panel("profile", getTranslation("profile.about"));
        panel.show(new ProfileForm(client, profile, this::load));
        return panel;
    }

    private Panel security() {
        Panel panel = new Panel("security", getTranslation("security.title"));
        UnorderedList ways = new UnorderedList(
                new ListItem(pages.password(getTranslation("security.password"))),
                new ListItem(pages.factors(getTranslation("security.open"))));
        ways.addClassName("ways");
        panel.show(quiet("security.what"), ways);
        return panel;
    }

    private Paragraph quiet(String key) {
        Paragraph said = new Paragraph(getTranslation(key));
        said.addClassName("quiet");
        return said;
    }
}
