package io.datacommunicator.offenders;

import javax.crypto.SecretKey;

/** R5: has a key. */
record HomeGrownCrypto(SecretKey key) {}
