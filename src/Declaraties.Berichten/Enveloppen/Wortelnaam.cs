using System.Xml;
using Declaraties.Berichten.Lezen;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Ziet aan het eerste element of een bestand een envelop is, zonder verder te lezen.</summary>
internal static class Wortelnaam
{
    private const int LangsteNaam = 80;

    /// <summary>Welke envelop dit is; null als het er geen is. Of zij klopt is daarmee niet gezegd.</summary>
    public static Envelopsoort? Envelop(Stream bestand, Leesgrenzen grenzen)
    {
        var begin = bestand.Position;
        // Most files are a bare message: of those nothing is read with the reader of XML here.
        if (!LijktErop(new Invoer(bestand, grenzen.MaxTekens)))
        {
            return null;
        }

        bestand.Position = begin;
        var invoer = new Invoer(bestand, grenzen.MaxTekens);
        if (invoer.Codering.Fout.Length > 0)
        {
            return null;
        }

        try
        {
            using var lezer = XmlReader.Create(invoer, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (lezer.Read() && lezer.NodeType != XmlNodeType.Element)
            {
                invoer.Hervat();
            }

            return (lezer.LocalName, lezer.NamespaceURI) switch
            {
                (Ggk.Heen, Ggk.Naamruimte) => Envelopsoort.Di01,
                (Ggk.Terug, Ggk.Naamruimte) => Envelopsoort.Du01,
                _ => null,
            };
        }
        catch (Exception fout) when (fout is XmlException or OngeldigeBytesException or TeLangException)
        {
            // Whoever reads it as a message says what is wrong with it.
            return null;
        }
    }

    /// <summary>Of het eerste element zo heet, in welke naamruimte ook.</summary>
    private static bool LijktErop(Invoer invoer)
    {
        if (invoer.Codering.Fout.Length > 0)
        {
            return false;
        }

        var tekst = new Brontekst(invoer);
        while (!tekst.IsOp)
        {
            var teken = tekst.Neem();
            if (teken != '<')
            {
                if (!Wit.Is(teken))
                {
                    return false;
                }

                continue;
            }

            switch (tekst.Kijk())
            {
                case '?':
                    SlaOver(tekst, "?>");
                    break;
                case '!' when tekst.Neem(3) == "!--":
                    SlaOver(tekst, "-->");
                    break;
                default:
                    return IsNaam(tekst);
            }
        }

        return false;
    }

    private static void SlaOver(Brontekst tekst, string eind)
    {
        for (var gezien = ""; gezien != eind && !tekst.IsOp;)
        {
            gezien = (gezien.Length == eind.Length ? gezien[1..] : gezien) + tekst.Neem();
        }
    }

    private static bool IsNaam(Brontekst tekst)
    {
        var naam = "";
        while (naam.Length < LangsteNaam && !tekst.IsOp && !Wit.Is(tekst.Kijk()) && tekst.Kijk() is not ('>' or '/'))
        {
            naam += tekst.Neem();
        }

        return naam[(naam.IndexOf(':', StringComparison.Ordinal) + 1)..] is Ggk.Heen or Ggk.Terug;
    }
}
