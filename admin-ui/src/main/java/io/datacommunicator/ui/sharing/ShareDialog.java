package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Skeleton;
import io.datacommunicator.ui.state.Toast;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Decides what one recipient sees. */
final class ShareDialog extends Dialog {

    private final SharingClient client;
    private final @Nullable ShareTerms before;
    private final Function<ShareTerms, Mono<Void>> save;
    private final Runnable renew;
    private final Delivery reading = new Delivery(this);
    private final Div content = new Div(new Skeleton(3));
    private final Paragraph refusal = new Paragraph();
    private final Button saving = new Button(getTranslation("share.save"));

    /** @param before null for a new share */
    ShareDialog(
            SharingClient client,
            String recipient,
            @Nullable ShareTerms before,
            Function<ShareTerms, Mono<Void>> save,
            Runnable renew) {
        this.client = client;
        this.before = before;
        this.save = save;
        this.renew = renew;
        setHeaderTitle(getTranslation("share.title", recipient));
        addClassName("share-dialog");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.setEnabled(false);
        add(refusal, content);
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), saving);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        reading.of(client.choices(getLocale()), this::show, this::refused);
    }

    private void show(ShareChoices choices) {
        ShareForm form = new ShareForm(choices, before);
        content.removeAll();
        content.add(form);
        saving.setEnabled(true);
        saving.addClickListener(_ -> form.terms()
                .ifPresent(terms -> reading.of(save.apply(terms).thenReturn(terms), this::saved, this::refused)));
    }

    private void saved(ShareTerms terms) {
        close();
        Toast.said(getTranslation("share.saved"));
        renew.run();
    }

    private void refused(PlatformFailure failure) {
        refusal.setText(getTranslation(failure.code().textKey()));
        refusal.setVisible(true);
    }
}
