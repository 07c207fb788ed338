package org.rapporteur.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CCM/MSP/2017/12",
                "CCM/MSP/2011/WP.3/Rev.1/Amend.1",
                "CCM/CONF/2021/6",
                "APLC/MSP.6/2005/INF.1",
                "NPT/CONF.2020/PC.I/CRP.2",
                "NPT/CONF.2000/28 (Parts)",
                "CCW/P.V/CONF/2018/5",
                "A/RES/63/71",
                "A/RES/217(III)",
                "A/C.1/76/SR.3",
                "S/PV.1234",
                "ST/LIB/SER.B/5/Rev.5",
                "A/1234"
            })
    void aSymbolIsOne(String words) {
        assertEquals(words, Symbol.of(" " + words + "\n").orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A/",
                "/2017/1",
                "and/or",
                "UN/ICRC",
                "TCP/IP",
                "ccm/msp/2017/12",
                "CCM/MSP/2017/12 and more",
                "CCM//12",
                "https://undocs.org/A/1",
                "24/7",
                "A/RES/../1"
            })
    void whatIsNoneIsNone(String words) {
        assertTrue(Symbol.of(words).isEmpty(), words);
    }

    @Test
    void aLongTextIsNoSymbolAndSaysSoAtOnce() {
        assertTrue(Symbol.of("A/" + "1.a-".repeat(50_000)).isEmpty());
    }

    @Test
    void itsNameIsFitForAFile() {
        assertEquals("ccm-msp-2017-12", new Symbol("CCM/MSP/2017/12").name());
        assertEquals("a-res-217-iii", new Symbol("A/RES/217(III)").name());
        assertEquals("ccm-msp-2011-wp.1-rev.2", new Symbol("CCM/MSP/2011/WP.1/Rev.2").name());
    }
}
