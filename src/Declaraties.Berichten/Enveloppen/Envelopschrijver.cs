using System.Buffers.Text;
using Declaraties.Berichten.Schrijven;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Schrijft een envelop om een bericht, en een foutbericht: UTF-8 zonder byte order mark, regeleinde LF, ingesprongen. Hetzelfde geeft altijd dezelfde bytes.</summary>
public static class Envelopschrijver
{
    private const string G = "GGK:";
    private const string S = "StUF:";
    private const string Naamruimten = $" xmlns:GGK=\"{Ggk.Naamruimte}\" xmlns:StUF=\"{Ggk.Stuf}\"";

    // A multiple of three: what one block becomes needs no padding before the next.
    private const int Blok = 48 * 1024;

    /// <summary>Schrijft een envelop met een bericht erin, deel voor deel: het geheel staat nergens in het geheugen. Een deel geldt tot het volgende.</summary>
    /// <exception cref="ArgumentException">Op de envelop staat een teken dat in XML niet kan voorkomen.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Delen(Envelop envelop, Stream bericht)
    {
        ArgumentNullException.ThrowIfNull(envelop);
        ArgumentNullException.ThrowIfNull(bericht);
        return Schrijf(envelop, bericht);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Schrijf(Envelop envelop, Stream bericht)
    {
        var xml = new XmlUitvoer();
        xml.Declaratie();
        Envelop(xml, envelop, Naamruimten);
        var omhulsel = xml.Bytes.ToArray();
        var eind = omhulsel.AsSpan().LastIndexOf("</GGK:xmlBestand>"u8);
        yield return omhulsel.AsMemory(0, eind);
        var blok = new byte[Blok];
        var base64 = new byte[Base64.GetMaxEncodedToUtf8Length(Blok)];
        while (bericht.ReadAtLeast(blok, Blok, throwOnEndOfStream: false) is var aantal and > 0)
        {
            _ = Base64.EncodeToUtf8(blok.AsSpan(0, aantal), base64, out _, out var geschreven);
            yield return base64.AsMemory(0, geschreven);
        }

        yield return omhulsel.AsMemory(eind);
    }

    /// <summary>Schrijft een foutbericht (Fo01).</summary>
    /// <exception cref="ArgumentException">Er staat een teken in dat in XML niet kan voorkomen.</exception>
    public static byte[] Schrijf(Foutbericht fout)
    {
        ArgumentNullException.ThrowIfNull(fout);
        var xml = new XmlUitvoer();
        xml.Declaratie();
        xml.Begin(S, "Fo01Bericht", Naamruimten);
        xml.Begin(S, "stuurgegevens");
        xml.Waarde(S, "berichtcode", "Fo01");
        Adressen(xml, fout.Zender, fout.Ontvanger);
        xml.Waarde(S, "referentienummer", fout.Referentienummer);
        xml.Waarde(S, "tijdstipBericht", fout.Tijdstip);
        xml.Waarde(S, "crossRefnummer", fout.CrossRefnummer);
        xml.Einde();
        xml.Begin(S, "body");
        xml.Waarde(S, "code", fout.Code);
        xml.Waarde(S, "plek", fout.Plek);
        xml.Waarde(S, "omschrijving", fout.Omschrijving);
        MogelijkeWaarde(xml, "details", fout.Details);
        if (fout.Over is { } envelop)
        {
            xml.Begin(S, "detailsXML");
            Envelop(xml, envelop, "");
            xml.Einde();
        }

        xml.Einde();
        xml.Einde();
        return xml.Bytes.ToArray();
    }

    private static void Envelop(XmlUitvoer xml, Envelop envelop, string attributen)
    {
        xml.Begin(G, envelop.Soort == Envelopsoort.Di01 ? Ggk.Heen : Ggk.Terug, attributen);
        xml.Begin(G, "stuurgegevens");
        xml.Waarde(S, "berichtcode", envelop.Soort.ToString());
        Adressen(xml, envelop.Zender, envelop.Ontvanger);
        xml.Waarde(S, "referentienummer", envelop.Referentienummer);
        xml.Waarde(S, "tijdstipBericht", envelop.Tijdstip);
        MogelijkeWaarde(xml, "crossRefnummer", envelop.CrossRefnummer);
        xml.Waarde(S, "functie", envelop.Functie);
        xml.Einde();
        xml.Begin(G, "parameters");
        xml.Waarde(G, "applicatieVersie", envelop.Versies.Applicatie);
        xml.Waarde(G, "applicatieSubversie", envelop.Versies.ApplicatieSub);
        xml.Waarde(G, "functieVersie", envelop.Versies.Functie);
        xml.Waarde(G, "functieSubversie", envelop.Versies.FunctieSub);
        xml.Begin(G, "bericht");
        if (envelop.Bestandsnaam is { } naam)
        {
            xml.Begin(G, "tekstBestand", $" bestandsnaam=\"{naam}\"");
            xml.Einde();
        }
        else
        {
            xml.Waarde(G, Ggk.XmlBestand, "");
        }

        xml.Einde();
        xml.Einde();
        xml.Einde();
    }

    private static void Adressen(XmlUitvoer xml, Envelopadres zender, Envelopadres ontvanger)
    {
        Adres(xml, "zender", zender);
        Adres(xml, "ontvanger", ontvanger);
    }

    private static void Adres(XmlUitvoer xml, string naam, Envelopadres adres)
    {
        xml.Begin(S, naam);
        xml.Waarde(S, "organisatie", adres.Organisatie);
        xml.Waarde(S, "applicatie", adres.Applicatie);
        MogelijkeWaarde(xml, "administratie", adres.Administratie);
        MogelijkeWaarde(xml, "gebruiker", adres.Gebruiker);
        xml.Einde();
    }

    private static void MogelijkeWaarde(XmlUitvoer xml, string naam, string? waarde)
    {
        if (waarde is not null)
        {
            xml.Waarde(S, naam, waarde);
        }
    }
}
