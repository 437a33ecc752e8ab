using Declaraties.Beoordelen;
using Declaraties.Berekenen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Rapporten;
using Declaraties.Signaleren;
using Declaraties.Web.Paginas;
using Declaraties.Web.Paginas.Onderdelen;
using Declaraties.Web.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>
/// Wat de pagina's tonen en doen, voor een programma: dezelfde leesmodellen, dezelfde handelingen, dezelfde bezwaren. Een Bsn is ook hier gemaskeerd.
/// </summary>
internal sealed class Declaratieroutes(Databasevoorraad databases, Beoordelingsloket loket, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/declaraties";
    private const int MaandenTerug = 11;
    private const string Handeling = "Het oordeel dat u zag (versie), waarom u dit doet, en wat u erbij schrijft. Een Bsn hoort er niet in.";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Alle, Lijst)
            .Beschrijf("toonWerklijst", Routebeschrijving.Declaraties, "De werklijst", "Beoordeelde declaraties, een bladzijde per keer.")
            .Vraagt("stand", "niettoegewezen, alles of vastgehouden. Standaard alles.", "vastgehouden")
            .VraagtGemeenteEnAanbieder()
            .Vraagt("regel", "Alleen declaraties met een bevinding op deze regel.", "TR321")
            .Vraagt("signalen", "ja voor alleen declaraties met een open signaal.", "ja")
            .Vraagt("vanaf", "Alleen declaraties waarvan ten minste dit bedrag in euro niet is toegekend.", "99,50")
            .Vraagt("uiterlijk", "Alleen wat op of voor deze dag vanzelf wordt beantwoord, als JJJJ-MM-DD.", "2026-03-19")
            .Vraagt("volgorde", "nieuwste, oudste, bedrag of uiterlijk.", "bedrag")
            .VraagtBladzijde()
            .Geeft<Werklijstvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("werklijst.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        lezen.MapGet($"{Alle}/{{sleutel}}", Toon)
            .Beschrijf("toonDeclaratie", Routebeschrijving.Declaraties, "Een declaratie", "Het oordeel, een bladzijde van de prestaties met hun bevindingen, en elke stap van de beoordeling. Alle bevindingen staan op het adres in _links.bevindingen.")
            .VraagtSleutel()
            .Vraagt("alles", "ja voor alle prestaties; anders alleen wat niet is goedgekeurd.", "ja")
            .VraagtBladzijde()
            .HeeftEtag()
            .Geeft<Declaratiebladvorm>(StatusCodes.Status200OK, "De declaratie.", Apidocument.Voorbeeld("declaratie.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        lezen.MapGet($"{Alle}/{{sleutel}}/bevindingen", ToonBevindingen)
            .Beschrijf("toonBevindingenVanDeclaratie", Routebeschrijving.Declaraties, "Alle bevindingen van een declaratie", "Een pagina van de bevindingen, met hun getallen en wat wel goed was geweest.")
            .VraagtSleutel()
            .VraagtPagina()
            .HeeftEtag()
            .Geeft<Verslagpaginavorm>(StatusCodes.Status200OK, "De pagina.", Apidocument.Voorbeeld("bevindingen.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        lezen.MapGet($"{Alle}/{{sleutel}}/beproeving", BeproefAsync)
            .Beschrijf("beproefDeclaratie", Routebeschrijving.Declaraties, "Wat opnieuw beoordelen zou geven", "Rekent met de gegevens van nu en toont het verschil, een bladzijde van de prestaties per keer. Er wordt niets vastgelegd.")
            .VraagtSleutel()
            .VraagtBladzijde()
            .Geeft<Beproevingvorm>(StatusCodes.Status200OK, "Het verschil.", Apidocument.Voorbeeld("beproeving.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        lezen.MapGet($"{Berichtenadres.Api}/afkeur", Afkeur)
            .Beschrijf("toonAfkeur", Routebeschrijving.Overzichten, "De afkeur per maand, aanbieder en regel", "Wat is afgekeurd in declaraties over deze maanden.")
            .Vraagt("van", "De eerste maand, als JJJJ-MM. Standaard een jaar terug.", "2026-01")
            .Vraagt("totenmet", "De laatste maand, als JJJJ-MM. Standaard de vorige.", "2026-02")
            .VraagtGemeenteEnAanbieder()
            .Geeft<IReadOnlyList<Afkeurvorm>>(StatusCodes.Status200OK, "De afkeur.", Apidocument.Voorbeeld("afkeur.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGet($"{Berichtenadres.Api}/benutting", Benutting).RequireAuthorization(Bevoegdheid.LeesRapporten)
            .Beschrijf("toonBenutting", Routebeschrijving.Overzichten, "De benutting van een maand", "Geleverde tijd tegen geïndiceerde tijd, per groep of per toewijzing.")
            .Vraagt("maand", "Als JJJJ-MM. Standaard de vorige maand.", "2026-02")
            .Vraagt("per", "gemeente, aanbieder, product of toewijzing. Standaard gemeente.", "gemeente")
            .VraagtGemeenteEnAanbieder()
            .Vraagt("product", "Alleen deze ProductCode.", "02IB1")
            .Vraagt("band", "Alleen toewijzingen in deze band: onder, normaal, boven of niettebepalen.", "onder")
            .VraagtBladzijde()
            .Geeft<Benuttingvorm>(StatusCodes.Status200OK, "De benutting.", Apidocument.Voorbeeld("benutting.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost($"{Alle}/{{sleutel}}/herbeoordeling", BeoordeelOpnieuw)
            .Beschrijf("beoordeelOpnieuw", Routebeschrijving.Declaraties, "Opnieuw beoordelen", "Beoordeelt een vastgehouden declaratie met de gegevens van nu. Het oude oordeel blijft bewaard.")
            .VraagtSleutel()
            .Eenmalig()
            .NeemtJson(Handeling, Apidocument.Voorbeeld("handeling.json"))
            .Geeft<Afloopvorm>(StatusCodes.Status200OK, "Er is een nieuw oordeel.", Apidocument.Voorbeeld("afloop.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
        doen.MapPost($"{Alle}/{{sleutel}}/vrijgave", GeefVrij)
            .Beschrijf("geefVrij", Routebeschrijving.Declaraties, "Het antwoord vrijgeven", "Laat het antwoord op een vastgehouden declaratie gaan, zoals zij nu is beoordeeld. Dat kan niet terug.")
            .VraagtSleutel()
            .Eenmalig()
            .NeemtJson(Handeling, Apidocument.Voorbeeld("handeling.json"))
            .Geeft<Afloopvorm>(StatusCodes.Status200OK, "Het antwoord gaat weg.", Apidocument.Voorbeeld("afloop.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
    }

    private IResult Lijst(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var filter = vraag.Werkfilter(Werkstand.Alles);
        return Goed(vraag, () =>
        {
            var lijst = databases.Met(database => new Werklijst(database).Toon(filter));
            return new
            {
                lijst.Aantal,
                lijst.IsMeer,
                bladzijde = lijst.Nummer,
                lijst.Bladzijden,
                declaraties = lijst.Rijen.Select(Kort),
            };
        });
    }

    private IResult Toon(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var (alles, bladzijde) = (vraag.Vink("alles"), vraag.Bladzijde());
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        if (Kop(sleutel) is not { } kop)
        {
            return Onbekend();
        }

        if (Etag.Zet(http, [.. Stand(kop), alles, bladzijde]) is { } ongewijzigd)
        {
            return ongewijzigd;
        }

        if (databases.Met(database => new Declaratieinzage(database).Zoek(sleutel, alles, bladzijde)) is not { } blad)
        {
            return Onbekend();
        }

        return Json(new
        {
            declaratie = Kort(blad.Oordeel),
            blad.Identificatie,
            blad.Peildatum,
            blad.Regelset,
            aantalBevindingen = blad.Bevindingen,
            bevindingen = blad.Algemeen,
            meerBevindingen = blad.IsMeerAlgemeen,
            signalen = blad.Signalen.Select(signaal => new
            {
                soort = signaal.Soort.Naam(),
                signaal.Referentie,
                signaal.TeCrediteren,
                toewijzing = signaal.ToewijzingNummer!.Value,
                signaal.Toelichting,
                bedrag = signaal.Bedrag.Cent,
            }),
            meerSignalen = blad.IsMeerSignalen,
            aantalPrestaties = blad.Prestaties.Aantal,
            bladzijde = blad.Prestaties.Nummer,
            blad.Prestaties.Bladzijden,
            prestaties = blad.Prestaties.Rijen.Select(rij => new
            {
                rij.Prestatie.ReferentieNummer,
                rij.Prestatie.VorigReferentieNummer,
                bsn = rij.Prestatie.Bsn.ToString(),
                // What the sender made of it: nobody has looked whether it is a number of ours.
                toewijzingNummer = Afscherming.KanBsnZijn(rij.Prestatie.ToewijzingNummer) ? (int?)null : rij.Prestatie.ToewijzingNummer,
                productCategorie = rij.Prestatie.Product.Categorie,
                productCode = rij.Prestatie.Product.Code,
                begindatum = rij.Prestatie.ProductPeriode.Begin,
                einddatum = rij.Prestatie.ProductPeriode.Eind,
                volume = rij.Prestatie.Volume.Aantal,
                eenheid = rij.Prestatie.Volume.Eenheid.Code(),
                bedragCenten = rij.Prestatie.Bedrag.Cent,
                uitslag = Etiketten.Woord(rij.Prestatie.Uitslag),
                bevindingen = rij.Bevindingen,
                meerBevindingen = rij.IsMeer,
            }),
            _links = new { bevindingen = new { href = Bevindingen(sleutel) } },
            stappen = loket.Stappen(sleutel).Select(stap => new { stap.Moment, stap.Soort, stap.Wie, stap.Rol, stap.Reden, stap.Toelichting, oordeel = stap.Versie }),
        });
    }

    private IResult ToonBevindingen(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var keuze = vraag.Verslagkeuze();
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        if (Kop(sleutel) is not { } kop)
        {
            return Onbekend();
        }

        return Etag.Zet(http, [.. Stand(kop), keuze.Pagina, keuze.Grootte])
            ?? (databases.Met(database => new Verslagopslag(database).Lees(sleutel, keuze)) is { } blad ? Verslaglijst.Antwoord(http, sleutel, blad, Bevindingen(sleutel)) : Onbekend());
    }

    private Oordeelregel? Kop(string sleutel) => databases.Met(database => new Declaratieinzage(database).ZoekKop(sleutel));

    /// <summary>Waaraan te zien is dat er met een declaratie iets is gebeurd.</summary>
    private static IReadOnlyList<object?> Stand(Oordeelregel kop) => [kop.Versie, kop.Sleutel, kop.Status, kop.Uiterlijk];

    private static string Bevindingen(string sleutel) => $"{Alle}/{sleutel}/bevindingen";

    private async Task<IResult> BeproefAsync(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var bladzijde = vraag.Bladzijde();
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        if (await loket.ProefAsync(sleutel, http.RequestAborted) is not { } proef)
        {
            return Onbekend();
        }

        var prestaties = Bladzijde.Van(proef.Prestaties, bladzijde);
        return Json(new
        {
            oordeel = proef.Versie,
            proef.Peildatum,
            proef.IsAnders,
            proef.Bezwaar,
            toen = Som(proef.Toen),
            nu = Som(proef.Nu),
            aantalWeg = proef.Weg.Count,
            weg = proef.Weg.Take(Declaratieblad.MeesteAlgemeen),
            aantalErbij = proef.Erbij.Count,
            erbij = proef.Erbij.Take(Declaratieblad.MeesteAlgemeen),
            aantalPrestaties = prestaties.Aantal,
            bladzijde = prestaties.Nummer,
            prestaties.Bladzijden,
            prestaties = prestaties.Rijen.Select(verschil => new
            {
                verschil.Prestatie.ReferentieNummer,
                toen = Etiketten.Woord(verschil.Toen),
                nu = Etiketten.Woord(verschil.Nu),
                bevindingenToen = verschil.BevindingenToen.Take(Beoordeeldeprestatie.Meeste),
                bevindingenNu = verschil.BevindingenNu.Take(Beoordeeldeprestatie.Meeste),
            }),
        });
    }

    private IResult BeoordeelOpnieuw(HttpContext http, string sleutel, Beoordelingsinvoer invoer) =>
        invoer.Bezwaren().ToList() is { Count: > 0 } bezwaren
            ? Klaag(bezwaren)
            : Afloop(loket.BeoordeelOpnieuw(sleutel, invoer.Versie!.Value, Bezoeker.Van(http), invoer.Reden!, invoer.Toelichting));

    private IResult GeefVrij(HttpContext http, string sleutel, Beoordelingsinvoer invoer) =>
        invoer.Bezwaren().ToList() is { Count: > 0 } bezwaren
            ? Klaag(bezwaren)
            : Afloop(loket.GeefVrij([new Oordeelverwijzing(sleutel, invoer.Versie!.Value)], Bezoeker.Van(http), invoer.Reden!, invoer.Toelichting)[0]);

    private IResult Afkeur(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var totEnMet = vraag.Maand("totenmet", Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1)));
        var van = vraag.Maand("van", Maand.Van(totEnMet.EersteDag.AddMonths(-MaandenTerug)));
        var (gemeente, aanbieder) = (vraag.Gemeente(), vraag.Aanbieder());
        return Goed(vraag, () => databases.Met(database => new Afkeuroverzicht(database).Toon(van, totEnMet, gemeente, aanbieder)).Select(regel => new
        {
            maand = regel.Maand.ToString(),
            aanbieder = regel.Aanbieder.Code,
            regel.Regel,
            retourcode = regel.RetourCode,
            regel.Declaraties,
            regel.Bevindingen,
            bedragCenten = regel.Bedrag.Cent,
        }));
    }

    private IResult Benutting(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var maand = vraag.Maand("maand", Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1)));
        var per = vraag.Keuze("per", Benuttinggroepering.Gemeente);
        var (gemeente, aanbieder, product, band) = (vraag.Gemeente(), vraag.Aanbieder(), vraag.Productcode("product"), vraag.MogelijkeKeuze<Band>("band"));
        var bladzijde = vraag.Bladzijde();
        return Goed(vraag, () =>
        {
            var beeld = new Benuttingbeeld(databases.Met(database => new Benuttingopslag(database).Maand(maand)), instellingen.Banden);
            var regels = beeld.Regels(gemeente, aanbieder, product, band);
            var lijst = Bladzijde.Van(regels, bladzijde);
            return new
            {
                maand = maand.ToString(),
                totaal = Groep(beeld.Tel("", regels)),
                groepen = per == Benuttinggroepering.Toewijzing ? [] : beeld.Groepen(regels, per).Select(Groep),
                bladzijde = lijst.Nummer,
                lijst.Bladzijden,
                toewijzingen = per != Benuttinggroepering.Toewijzing ? [] : lijst.Rijen.Select(regel => new
                {
                    gemeente = regel.Toewijzing.Gemeente.Code,
                    aanbieder = regel.Toewijzing.Aanbieder.Code,
                    regel.Toewijzing.ToewijzingNummer,
                    productCode = regel.Toewijzing.Product?.Code,
                    geleverdMinuten = regel.Benutting.GeleverdeMinuten,
                    geindiceerdMinuten = regel.Benutting.GeindiceerdeMinuten,
                    percentage = regel.Benutting.Percentage,
                    band = beeld.Banden.Van(regel.Benutting).InWoorden(),
                }),
            };
        });
    }

    private static object Groep(Benuttinggroep groep) => new
    {
        groep.Sleutel,
        groep.Toewijzingen,
        geleverdMinuten = groep.Som.GeleverdeMinuten,
        geindiceerdMinuten = groep.Som.GeindiceerdeMinutenMaal100 / 100m,
        percentage = groep.Som.PercentageMaal10 / 10m,
        onder = groep.Banden[Band.Onder],
        normaal = groep.Banden[Band.Normaal],
        boven = groep.Banden[Band.Boven],
        nietTeBepalen = groep.Banden[Band.NietTeBepalen],
    };

    private static object Kort(Oordeelregel oordeel) => new
    {
        id = oordeel.Adres,
        oordeel = oordeel.Versie,
        gemeente = oordeel.Gemeente.Code,
        aanbieder = oordeel.Aanbieder.Code,
        oordeel.DeclaratieNummer,
        periode = oordeel.Periode.ToString(),
        uitslag = oordeel.Uitslag.InWoorden(),
        // The word for who reviews: a provider does not hear of it.
        status = oordeel.Status?.Woord(),
        oordeel.Uiterlijk,
        ingediendCenten = oordeel.Ingediend.Cent,
        toegekendCenten = oordeel.Toegekend.Cent,
        oordeel.Goedgekeurd,
        oordeel.Afgewezen,
        oordeel.NietBeoordeeld,
        oordeel.OntvangenOp,
        oordeel.BeoordeeldOp,
        regels = oordeel.Regels.Select(regel => new { regel.Regel, regel.Bevindingen }),
    };

    private static object Som(Oordeelsom som) => new
    {
        uitslag = som.Uitslag.InWoorden(),
        ingediendCenten = som.Ingediend.Cent,
        toegekendCenten = som.Toegekend.Cent,
        som.Goedgekeurd,
        som.Afgewezen,
        som.NietBeoordeeld,
    };

    private static IResult Afloop(Beoordelingsuitslag uitslag) => uitslag.Lot switch
    {
        Beoordelingslot.Gelukt => Json(new { id = uitslag.Sleutel, oordeel = uitslag.Versie, uitleg = uitslag.Uitleg }),
        Beoordelingslot.Onbekend => Onbekend(),
        _ => Probleem.Van(StatusCodes.Status409Conflict, uitslag.Uitleg),
    };

    private static IResult Onbekend() => Probleem.Van(StatusCodes.Status404NotFound, "Er is hier geen declaratie met een oordeel waarmee dit kan.");
}
