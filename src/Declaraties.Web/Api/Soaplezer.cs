using System.Globalization;
using System.Text;
using System.Xml;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Opslag.Afschriften;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api;

/// <summary>
/// Haalt de envelop of het foutbericht uit een SOAP 1.1-bericht terwijl het binnenkomt: het staat nooit in zijn geheel in het geheugen. Het element wordt een eigen document, met dezelfde
/// betekenis: naamruimten die erbuiten stonden komen erin te staan, en regeleinden blijven wat zij waren.
/// </summary>
internal static class Soaplezer
{
    private static readonly XmlReaderSettings _lezen = new() { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly XmlWriterSettings _schrijven = new() { Async = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };

    /// <param name="verzoek">De inhoud van het verzoek.</param>
    /// <exception cref="Soapweigering">Het is geen SOAP 1.1-bericht met precies één envelop of foutbericht.</exception>
    public static async Task<Soapinhoud> LeesAsync(Stream verzoek)
    {
        using var lezer = XmlReader.Create(verzoek, _lezen);
        try
        {
            await NaarEnvelopeAsync(lezer);
            await NaarBodyAsync(lezer);
            if (lezer.NodeType != XmlNodeType.Element || Envelopwortel.Van(lezer.LocalName, lezer.NamespaceURI) is not { } wortel)
            {
                throw new Soapweigering($"In de Body hoort precies een van {string.Join(", ", Envelopwortel.Alle.Select(een => een.Naam))}, elk in zijn eigen naamruimte.");
            }

            var bericht = await NeemAsync(lezer);
            await EindigAsync(lezer);
            return new(wortel, bericht);
        }
        catch (XmlException fout)
        {
            // Not the reader's own words: they may repeat what was sent.
            throw new Soapweigering(string.Create(
                CultureInfo.InvariantCulture, $"Het verzoek is geen goede XML, bij regel {fout.LineNumber}, teken {fout.LinePosition}: niet afgemaakt, niet goed genest, met een DOCTYPE, of met een teken dat niet kan."));
        }
    }

    private static async Task NaarEnvelopeAsync(XmlReader lezer)
    {
        await VolgendeAsync(lezer);
        if (lezer.LocalName != "Envelope")
        {
            throw new Soapweigering($"Het verzoek is geen SOAP-bericht; verwacht Envelope in naamruimte {Soapfout.Naamruimte} (SOAP 1.1).");
        }

        if (lezer.NamespaceURI != Soapfout.Naamruimte)
        {
            throw new Soapweigering($"Dit is een andere versie van SOAP; verwacht SOAP 1.1, naamruimte {Soapfout.Naamruimte}.", Soapweigering.VersionMismatch);
        }

        await VolgendeAsync(lezer);
    }

    /// <summary>Tot en met het begin van het eerste element in Body.</summary>
    private static async Task NaarBodyAsync(XmlReader lezer)
    {
        if (IsVanSoap(lezer, "Header"))
        {
            await LeesHeaderAsync(lezer);
        }

        if (!IsVanSoap(lezer, "Body"))
        {
            throw new Soapweigering("In het SOAP-bericht ontbreekt Body.");
        }

        await VolgendeAsync(lezer);
    }

    private static async Task LeesHeaderAsync(XmlReader lezer)
    {
        var diepte = lezer.Depth;
        await VolgendeAsync(lezer);
        while (lezer.Depth > diepte && lezer.NodeType == XmlNodeType.Element)
        {
            if (IsVoorOns(lezer) && lezer.GetAttribute("mustUnderstand", Soapfout.Naamruimte)?.Trim() is "1" or "true")
            {
                throw new Soapweigering("In de Header staat iets dat begrepen moet worden (mustUnderstand), en deze dienst kent geen enkele Header.", Soapweigering.MustUnderstand);
            }

            await lezer.SkipAsync();
            await NaarElementAsync(lezer);
        }

        if (lezer.NodeType == XmlNodeType.EndElement && lezer.Depth == diepte)
        {
            await VolgendeAsync(lezer);
        }
    }

    private static bool IsVoorOns(XmlReader lezer) => lezer.GetAttribute("actor", Soapfout.Naamruimte)?.Trim() is null or "" or "http://schemas.xmlsoap.org/soap/actor/next";

    private static async Task<Afschrift> NeemAsync(XmlReader lezer)
    {
        using var maker = new Afschriftmaker();
        using var uit = new Afschriftuitvoer(maker);
        await using (var schrijver = XmlWriter.Create(uit, _schrijven))
        {
            await schrijver.WriteNodeAsync(lezer, defattr: false);
        }

        return maker.Voltooi();
    }

    /// <summary>Na het ene element komt niets meer dan het einde van Body en van Envelope.</summary>
    private static async Task EindigAsync(XmlReader lezer)
    {
        await NaarElementAsync(lezer);
        while (!lezer.EOF)
        {
            if (lezer.NodeType != XmlNodeType.EndElement)
            {
                throw new Soapweigering("Na de envelop of het foutbericht staat er nog iets in het SOAP-bericht; verwacht er precies een in Body, en niets erna.");
            }

            await VolgendeAsync(lezer);
        }
    }

    /// <summary>Naar wat er in dit element staat; achter wat leeg is.</summary>
    private static async Task VolgendeAsync(XmlReader lezer)
    {
        _ = await lezer.ReadAsync();
        await NaarElementAsync(lezer);
    }

    /// <summary>Slaat over wat niets zegt: wit, commentaar, verwerkingsinstructies.</summary>
    private static async Task NaarElementAsync(XmlReader lezer) => _ = await lezer.MoveToContentAsync();

    private static bool IsVanSoap(XmlReader lezer, string naam) => lezer.NodeType == XmlNodeType.Element && lezer.LocalName == naam && lezer.NamespaceURI == Soapfout.Naamruimte;
}
