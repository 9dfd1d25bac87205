package io.datacommunicator.platform.account;

import io.datacommunicator.schema.catalogue.Language;

/** What a Login row holds sealed. */
record LoginDetails(String name, String mailAddress, Language language) {}
