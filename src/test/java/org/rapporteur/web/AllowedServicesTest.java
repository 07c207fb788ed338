package org.rapporteur.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.jena.shared.OperationDeniedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedServicesTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "172.32.0.1, true",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "100.128.0.1, true",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "8.8.8.8, true",
        "::1, false",
        "fe80::1, false",
        "fc00::1, false",
        "fd12::1, false",
        "::ffff:127.0.0.1, false",
        "2001:4860:4860::8888, true",
        "ff02::1, false",
    })
    void onlyAddressesOfTheOpenInternetArePublic(String address, boolean open)
            throws UnknownHostException {
        assertEquals(open, AllowedServices.isPublic(InetAddress.getByName(address)));
    }

    @Test
    void aListedNameThatLeadsHomeIsNotAsked() {
        var home = "http://localhost:1/sparql";
        var listed = Set.of(home);
        var refused =
                assertThrows(
                        OperationDeniedException.class,
                        () -> AllowedServices.of(listed).check(home));
        assertEquals(true, String.valueOf(refused.getMessage()).contains("not public"));
        assertDoesNotThrow(() -> new AllowedServices(listed, true).check(home));
    }

    @Test
    void whatIsNotListedIsNotAskedWhereverItLeads() {
        assertThrows(
                OperationDeniedException.class,
                () -> AllowedServices.of(Set.of()).check("http://8.8.8.8/sparql"));
    }
}
