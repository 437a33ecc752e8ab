using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Beoordelen;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Web.Paginas.Onderdelen;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Api;

[Description("Een bladzijde van de werklijst.")]
internal sealed record Werklijstvorm
{
    [Description("Hoeveel declaraties aan het filter voldoen; geteld tot een grens.")]
    public required int Aantal { get; init; }

    [Description("Of het er meer zijn dan is geteld.")]
    public required bool IsMeer { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Declaratievorm> Declaraties { get; init; }

    public static Werklijstvorm Van(Bladzijde<Oordeelregel> lijst) => new()
    {
        Aantal = lijst.Aantal,
        IsMeer = lijst.IsMeer,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Declaraties = [.. lijst.Rijen.Select(Declaratievorm.Van)],
    };
}

[Description("Een declaratie en haar oordeel.")]
internal sealed record Declaratievorm
{
    [Description("De sleutel in het adres.")]
    public required string Id { get; init; }

    [Description("Het nummer van het oordeel; het hoort bij elke handeling, zodat niemand handelt op een oordeel dat al is vervangen.")]
    public required long Oordeel { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    public required string DeclaratieNummer { get; init; }

    [Description("De maand, als JJJJ-MM.")]
    public required string Periode { get; init; }

    public required string Uitslag { get; init; }

    [Description("vastgehouden zolang het antwoord nog niet weg is; leeg als de declaratie langs de opdrachtregel kwam.")]
    public string? Status { get; init; }

    [Description("Van wat is vastgehouden: op deze dag gaat het antwoord vanzelf weg.")]
    public DateOnly? Uiterlijk { get; init; }

    public required long IngediendCenten { get; init; }

    public required long ToegekendCenten { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    public DateTimeOffset? OntvangenOp { get; init; }

    public required DateTimeOffset BeoordeeldOp { get; init; }

    [Description("De regels waaraan niet is voldaan, de meeste vooraan.")]
    public required IReadOnlyList<Regeltellingvorm> Regels { get; init; }

    public static Declaratievorm Van(Oordeelregel oordeel) => new()
    {
        Id = oordeel.Adres,
        Oordeel = oordeel.Versie,
        Gemeente = oordeel.Gemeente.Code,
        Aanbieder = oordeel.Aanbieder.Code,
        DeclaratieNummer = oordeel.DeclaratieNummer,
        Periode = oordeel.Periode.ToString(),
        Uitslag = oordeel.Uitslag.InWoorden(),
        // The word for who reviews: a provider does not hear of it.
        Status = oordeel.Status?.Woord(),
        Uiterlijk = oordeel.Uiterlijk,
        IngediendCenten = oordeel.Ingediend.Cent,
        ToegekendCenten = oordeel.Toegekend.Cent,
        Goedgekeurd = oordeel.Goedgekeurd,
        Afgewezen = oordeel.Afgewezen,
        NietBeoordeeld = oordeel.NietBeoordeeld,
        OntvangenOp = oordeel.OntvangenOp,
        BeoordeeldOp = oordeel.BeoordeeldOp,
        Regels = [.. oordeel.Regels.Select(regel => new Regeltellingvorm { Regel = regel.Regel, Bevindingen = regel.Bevindingen })],
    };
}

[Description("Hoe vaak aan een regel niet is voldaan.")]
internal sealed record Regeltellingvorm
{
    public required string Regel { get; init; }

    public required int Bevindingen { get; init; }
}

[Description("Een declaratie met haar prestaties, bevindingen en wat ermee is gedaan.")]
internal sealed record Declaratiebladvorm
{
    public required Declaratievorm Declaratie { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Peildatum { get; init; }

    public required string Regelset { get; init; }

    [Description("Hoeveel bevindingen er in het geheel zijn.")]
    public required long AantalBevindingen { get; init; }

    [Description("Wat over de declaratie als geheel gaat, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("Of er daarvan meer zijn: zie _links.bevindingen.")]
    public required bool MeerBevindingen { get; init; }

    [Description("Wat geen grond was om te weigeren, maar wel geld kost: wat met het oordeel ontstond, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Verslagsignaalvorm> Signalen { get; init; }

    [Description("Of er daarvan meer zijn: zie /v1/signalen.")]
    public required bool MeerSignalen { get; init; }

    public required int AantalPrestaties { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Prestatievorm> Prestaties { get; init; }

    [JsonPropertyName("_links")]
    public required Declaratielinksvorm Links { get; init; }

    [Description("Elke stap van de beoordeling, met wie, wanneer en waarom.")]
    public required IReadOnlyList<Stapvorm> Stappen { get; init; }

    public static Declaratiebladvorm Van(Declaratieblad blad, IEnumerable<Beoordelingsstap> stappen, string bevindingen) => new()
    {
        Declaratie = Declaratievorm.Van(blad.Oordeel),
        Identificatie = blad.Identificatie,
        Peildatum = blad.Peildatum,
        Regelset = blad.Regelset,
        AantalBevindingen = blad.Bevindingen,
        Bevindingen = [.. blad.Algemeen.Select(Bevindingvorm.Van)],
        MeerBevindingen = blad.IsMeerAlgemeen,
        Signalen = [.. blad.Signalen.Select(Verslagsignaalvorm.Van)],
        MeerSignalen = blad.IsMeerSignalen,
        AantalPrestaties = blad.Prestaties.Aantal,
        Bladzijde = blad.Prestaties.Nummer,
        Bladzijden = blad.Prestaties.Bladzijden,
        Prestaties = [.. blad.Prestaties.Rijen.Select(Prestatievorm.Van)],
        Links = new Declaratielinksvorm { Bevindingen = new Linkvorm { Href = bevindingen } },
        Stappen = [.. stappen.Select(Stapvorm.Van)],
    };
}

[Description("Een prestatie en wat ervan is gevonden.")]
internal sealed record Prestatievorm
{
    public required string ReferentieNummer { get; init; }

    public string? VorigReferentieNummer { get; init; }

    [Description("Gemaskeerd.")]
    public required string Bsn { get; init; }

    [Description("Leeg als het een Bsn kan zijn.")]
    public int? ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public required long Volume { get; init; }

    [Description("De code van de standaard, zoals 01 voor minuten.")]
    public required string Eenheid { get; init; }

    public required long BedragCenten { get; init; }

    public required string Uitslag { get; init; }

    [Description("Hoogstens de eerste vijfentwintig.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("Of er meer zijn: zie _links.bevindingen van de declaratie.")]
    public required bool MeerBevindingen { get; init; }

    public static Prestatievorm Van(Beoordeeldeprestatie rij)
    {
        var prestatie = rij.Prestatie;
        return new()
        {
            ReferentieNummer = prestatie.ReferentieNummer,
            VorigReferentieNummer = prestatie.VorigReferentieNummer,
            Bsn = prestatie.Bsn.ToString(),
            // What the sender made of it: nobody has looked whether it is a number of ours.
            ToewijzingNummer = Afscherming.KanBsnZijn(prestatie.ToewijzingNummer) ? null : prestatie.ToewijzingNummer,
            ProductCategorie = prestatie.Product.Categorie,
            ProductCode = prestatie.Product.Code,
            Begindatum = prestatie.ProductPeriode.Begin,
            Einddatum = prestatie.ProductPeriode.Eind,
            Volume = prestatie.Volume.Aantal,
            Eenheid = prestatie.Volume.Eenheid.Code(),
            BedragCenten = prestatie.Bedrag.Cent,
            Uitslag = Etiketten.Woord(prestatie.Uitslag),
            Bevindingen = [.. rij.Bevindingen.Select(Bevindingvorm.Van)],
            MeerBevindingen = rij.IsMeer,
        };
    }
}

[Description("Waar meer van een declaratie staat.")]
internal sealed record Declaratielinksvorm
{
    public required Linkvorm Bevindingen { get; init; }
}

[Description("Wat er met een vastgehouden declaratie is gedaan.")]
internal sealed record Stapvorm
{
    public required DateTimeOffset Moment { get; init; }

    [Description("vastgehouden, herbeoordeeld, vrijgegeven of termijn (vanzelf vrijgegeven).")]
    public required string Soort { get; init; }

    public required string Wie { get; init; }

    public required string Rol { get; init; }

    public required string Reden { get; init; }

    public string? Toelichting { get; init; }

    public required long Oordeel { get; init; }

    public static Stapvorm Van(Beoordelingsstap stap) => new()
    {
        Moment = stap.Moment,
        Soort = stap.Soort,
        Wie = stap.Wie,
        Rol = stap.Rol,
        Reden = stap.Reden,
        Toelichting = stap.Toelichting,
        Oordeel = stap.Versie,
    };
}

[Description("Wat opnieuw beoordelen nu zou geven. Er is niets vastgelegd.")]
internal sealed record Beproevingvorm
{
    [Description("Het oordeel waarmee is vergeleken.")]
    public required long Oordeel { get; init; }

    public required DateOnly Peildatum { get; init; }

    [Description("Of er een ander oordeel zou komen.")]
    public required bool IsAnders { get; init; }

    [Description("Waarom het nu niet kan; leeg als het kan.")]
    public string? Bezwaar { get; init; }

    public required Oordeelsomvorm Toen { get; init; }

    public required Oordeelsomvorm Nu { get; init; }

    public required int AantalWeg { get; init; }

    [Description("Bevindingen over het geheel die vervallen, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Weg { get; init; }

    public required int AantalErbij { get; init; }

    [Description("Bevindingen over het geheel die erbij komen, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Erbij { get; init; }

    [Description("Hoeveel prestaties anders worden, tot en met duizend.")]
    public required int AantalPrestaties { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Verschilvorm> Prestaties { get; init; }

    public static Beproevingvorm Van(Beproeving proef, int bladzijde)
    {
        var prestaties = Opslag.Bladzijde.Van(proef.Prestaties, bladzijde);
        return new()
        {
            Oordeel = proef.Versie,
            Peildatum = proef.Peildatum,
            IsAnders = proef.IsAnders,
            Bezwaar = proef.Bezwaar,
            Toen = Oordeelsomvorm.Van(proef.Toen),
            Nu = Oordeelsomvorm.Van(proef.Nu),
            AantalWeg = proef.Weg.Count,
            Weg = [.. proef.Weg.Take(Declaratieblad.MeesteAlgemeen).Select(Bevindingvorm.Van)],
            AantalErbij = proef.Erbij.Count,
            Erbij = [.. proef.Erbij.Take(Declaratieblad.MeesteAlgemeen).Select(Bevindingvorm.Van)],
            AantalPrestaties = prestaties.Aantal,
            Bladzijde = prestaties.Nummer,
            Bladzijden = prestaties.Bladzijden,
            Prestaties = [.. prestaties.Rijen.Select(Verschilvorm.Van)],
        };
    }
}

[Description("Een oordeel in getallen.")]
internal sealed record Oordeelsomvorm
{
    public required string Uitslag { get; init; }

    public required long IngediendCenten { get; init; }

    public required long ToegekendCenten { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    public static Oordeelsomvorm Van(Oordeelsom som) => new()
    {
        Uitslag = som.Uitslag.InWoorden(),
        IngediendCenten = som.Ingediend.Cent,
        ToegekendCenten = som.Toegekend.Cent,
        Goedgekeurd = som.Goedgekeurd,
        Afgewezen = som.Afgewezen,
        NietBeoordeeld = som.NietBeoordeeld,
    };
}

[Description("Een prestatie waarvan het oordeel anders zou worden.")]
internal sealed record Verschilvorm
{
    public required string ReferentieNummer { get; init; }

    public required string Toen { get; init; }

    public required string Nu { get; init; }

    public required IReadOnlyList<Bevindingvorm> BevindingenToen { get; init; }

    public required IReadOnlyList<Bevindingvorm> BevindingenNu { get; init; }

    public static Verschilvorm Van(Prestatieverschil verschil) => new()
    {
        ReferentieNummer = verschil.Prestatie.ReferentieNummer,
        Toen = Etiketten.Woord(verschil.Toen),
        Nu = Etiketten.Woord(verschil.Nu),
        BevindingenToen = [.. verschil.BevindingenToen.Take(Beoordeeldeprestatie.Meeste).Select(Bevindingvorm.Van)],
        BevindingenNu = [.. verschil.BevindingenNu.Take(Beoordeeldeprestatie.Meeste).Select(Bevindingvorm.Van)],
    };
}

[Description("Hoe een handeling is afgelopen.")]
internal sealed record Afloopvorm
{
    public required string Id { get; init; }

    [Description("Het oordeel dat nu geldt.")]
    public long? Oordeel { get; init; }

    public required string Uitleg { get; init; }
}

[Description("De afkeur in een maand op een regel bij een aanbieder.")]
internal sealed record Afkeurvorm
{
    [Description("Als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required string Aanbieder { get; init; }

    public required string Regel { get; init; }

    public required string Retourcode { get; init; }

    [Description("In hoeveel declaraties.")]
    public required int Declaraties { get; init; }

    public required int Bevindingen { get; init; }

    public required long BedragCenten { get; init; }

    public static Afkeurvorm Van(Afkeurregel regel) => new()
    {
        Maand = regel.Maand.ToString(),
        Aanbieder = regel.Aanbieder.Code,
        Regel = regel.Regel,
        Retourcode = regel.RetourCode,
        Declaraties = regel.Declaraties,
        Bevindingen = (int)regel.Bevindingen,
        BedragCenten = regel.Bedrag.Cent,
    };
}

[Description("De benutting van een maand: geleverde tijd tegen geïndiceerde tijd.")]
internal sealed record Benuttingvorm
{
    public required string Maand { get; init; }

    public required Benuttinggroepvorm Totaal { get; init; }

    [Description("Leeg als per toewijzing is gevraagd.")]
    public required IReadOnlyList<Benuttinggroepvorm> Groepen { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    [Description("Leeg als niet per toewijzing is gevraagd.")]
    public required IReadOnlyList<Toewijzingbenuttingvorm> Toewijzingen { get; init; }

    public static Benuttingvorm Van(Benuttingbeeld beeld, Benuttingvraag vraag)
    {
        var (regels, perToewijzing) = (beeld.Regels(vraag), vraag.Per == Benuttinggroepering.Toewijzing);
        var lijst = Opslag.Bladzijde.Van(regels, vraag.Bladzijde);
        return new()
        {
            Maand = vraag.Maand.ToString(),
            Totaal = Benuttinggroepvorm.Van(beeld.Tel("", regels)),
            Groepen = perToewijzing ? [] : [.. beeld.Groepen(regels, vraag.Per).Select(Benuttinggroepvorm.Van)],
            Bladzijde = lijst.Nummer,
            Bladzijden = lijst.Bladzijden,
            Toewijzingen = perToewijzing ? [.. lijst.Rijen.Select(regel => Toewijzingbenuttingvorm.Van(regel, beeld.Banden))] : [],
        };
    }
}

[Description("De benutting van een groep toewijzingen.")]
internal sealed record Benuttinggroepvorm
{
    [Description("De code van de gemeente, de aanbieder of het product; leeg bij het totaal.")]
    public required string Sleutel { get; init; }

    public required int Toewijzingen { get; init; }

    public decimal? GeleverdMinuten { get; init; }

    public decimal? GeindiceerdMinuten { get; init; }

    [Description("Leeg als het niet is te bepalen.")]
    public decimal? Percentage { get; init; }

    public required int Onder { get; init; }

    public required int Normaal { get; init; }

    public required int Boven { get; init; }

    public required int NietTeBepalen { get; init; }

    public static Benuttinggroepvorm Van(Benuttinggroep groep) => new()
    {
        Sleutel = groep.Sleutel,
        Toewijzingen = groep.Toewijzingen,
        GeleverdMinuten = groep.Som.GeleverdeMinuten,
        GeindiceerdMinuten = groep.Som.GeindiceerdeMinutenMaal100 / 100m,
        Percentage = groep.Som.PercentageMaal10 / 10m,
        Onder = groep.Banden[Band.Onder],
        Normaal = groep.Banden[Band.Normaal],
        Boven = groep.Banden[Band.Boven],
        NietTeBepalen = groep.Banden[Band.NietTeBepalen],
    };
}

[Description("De benutting van een toewijzing.")]
internal sealed record Toewijzingbenuttingvorm
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    public string? ProductCode { get; init; }

    public decimal? GeleverdMinuten { get; init; }

    public decimal? GeindiceerdMinuten { get; init; }

    public decimal? Percentage { get; init; }

    [Description("onder, normaal, boven of niet te bepalen.")]
    public required string Band { get; init; }

    public static Toewijzingbenuttingvorm Van(Benuttingsregel regel, Banden banden) => new()
    {
        Gemeente = regel.Toewijzing.Gemeente.Code,
        Aanbieder = regel.Toewijzing.Aanbieder.Code,
        ToewijzingNummer = regel.Toewijzing.ToewijzingNummer,
        ProductCode = regel.Toewijzing.Product?.Code,
        GeleverdMinuten = regel.Benutting.GeleverdeMinuten,
        GeindiceerdMinuten = regel.Benutting.GeindiceerdeMinuten,
        Percentage = regel.Benutting.Percentage,
        Band = banden.Van(regel.Benutting).InWoorden(),
    };
}
