using System.Net.Mime;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Declaraties.Web.Verkeer;

/// <summary>Wat een route van de API over zichzelf zegt; het document (<see cref="Apidocument"/>) wordt ervan gemaakt.</summary>
internal static class Routebeschrijving
{
    public const string Berichten = "berichten";
    public const string Declaraties = "declaraties";
    public const string Overzichten = "overzichten";
    public const string Gegevens = "gegevens";
    public const string Post = "post";
    public const string Signalen = "signalen";
    public const string Beleid = "beleid";
    public const string Regels = "regels";
    public const string Afspraken = "afspraken";

    /// <summary>De sleutel in elk voorbeeld.</summary>
    public const string Voorbeeldsleutel = "0f8fad5bd9cb469fa16570867728950e";

    /// <summary>De onderwerpen waar routes bij horen.</summary>
    public static IReadOnlyList<Routegroep> Groepen { get; } =
    [
        new(Afspraken, "Waartegen wordt beoordeeld: wat is toegewezen en welk tarief er geldt; een aanbieder ziet wat van hem is."),
        new(Beleid, "Tarieven, wat een andere afspraak had betekend, en het contactenregister tegenover wat is gedeclareerd."),
        new(Berichten, "Voor aanbieders: een bericht aanbieden, zien hoe ver het is en het antwoord halen."),
        new(Declaraties, "Voor wie beoordeelt: de werklijst, een declaratie, opnieuw laten beoordelen en het antwoord vrijgeven."),
        new(Gegevens, "Toestemmingen voor meer minuten, en toewijzingen, contracten, producten en namen van aanbieders inlezen."),
        new(Overzichten, "Afkeur en benutting over maanden."),
        new(Post, "Wat niet te bezorgen is: zien, opnieuw proberen, omleiden en laten vervallen."),
        new(Regels, "Elke regel in gewone woorden, en wat een retourcode betekent: voor iedereen die zich meldt."),
        new(Signalen, "Wat geen grond is om te weigeren maar wel geld kost, en wat aanbieders zouden moeten crediteren."),
    ];

    /// <param name="route">De route.</param>
    /// <param name="naam">De naam waaronder een programma haar kent.</param>
    /// <param name="groep">Het onderwerp.</param>
    /// <param name="kop">Wat zij doet, in een paar woorden.</param>
    /// <param name="uitleg">Wat een aanroeper moet weten.</param>
    public static RouteHandlerBuilder Beschrijf(this RouteHandlerBuilder route, string naam, string groep, string kop, string uitleg) =>
        route.WithName(naam).WithTags(groep).WithSummary(kop).WithDescription(uitleg)
            .Weigert(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable);

    /// <summary>Een vraag in het adres, of in een header.</summary>
    public static RouteHandlerBuilder Vraagt(
        this RouteHandlerBuilder route, string naam, string uitleg, string voorbeeld, JsonSchemaType soort = JsonSchemaType.String, ParameterLocation plaats = ParameterLocation.Query) =>
        route.WithMetadata(new Vraagbeschrijving(naam, plaats, uitleg, soort, voorbeeld));

    /// <summary>Een vraag in het adres waarop maar een paar antwoorden kunnen.</summary>
    public static RouteHandlerBuilder VraagtKeuze(this RouteHandlerBuilder route, string naam, string uitleg, IReadOnlyList<string> keuzes) =>
        route.WithMetadata(new Vraagbeschrijving(naam, ParameterLocation.Query, uitleg, JsonSchemaType.String, keuzes[0]) { Keuzes = keuzes });

    /// <summary>De sleutel van een bericht in het adres.</summary>
    public static RouteHandlerBuilder VraagtSleutel(this RouteHandlerBuilder route) =>
        route.Vraagt("sleutel", "Het id van het bericht of van de declaratie: het laatste deel van haar adres.", Voorbeeldsleutel, plaats: ParameterLocation.Path);

    public static RouteHandlerBuilder VraagtGemeenteEnAanbieder(this RouteHandlerBuilder route) =>
        route.Vraagt("gemeente", "Alleen deze gemeentecode.", "0505").Vraagt("aanbieder", "Alleen deze AGB-code.", "99990001");

    public static RouteHandlerBuilder VraagtWet(this RouteHandlerBuilder route) => route.Vraagt("wet", "Alleen onder deze wet: wmo of jw. Standaard elke.", "jw");

    /// <summary>Een pagina van een verslag, en of zij anders is dan wat de aanroeper al heeft.</summary>
    public static RouteHandlerBuilder VraagtPagina(this RouteHandlerBuilder route) => route
        .Vraagt("pagina", "De pagina, vanaf 1. Standaard 1.", "1", JsonSchemaType.Integer)
        .Vraagt("paginaGrootte", $"Hoeveel er op een pagina staan, 1 t/m {Verslagkeuze.Grootste}. Standaard {Verslagkeuze.Gewoon}.", "100", JsonSchemaType.Integer);

    /// <summary>Een deel van een lijst zonder bodem.</summary>
    /// <param name="route">De route.</param>
    /// <param name="cursor">Een cursor zoals zij er een geeft.</param>
    public static RouteHandlerBuilder VraagtDeel(this RouteHandlerBuilder route, string cursor) => route
        .Vraagt("paginaGrootte", $"Hoeveel er in een deel staan, 1 t/m {Verslagkeuze.Grootste}. Standaard {Verslagkeuze.Gewoon}.", "100", JsonSchemaType.Integer)
        .Vraagt("cursor", "Waar dit deel begint; neem _links.next over zoals het er staat.", cursor);

    /// <summary>Het antwoord heeft een ETag, en wie haar meestuurt krijgt 304 zolang er niets veranderd is.</summary>
    public static RouteHandlerBuilder HeeftEtag(this RouteHandlerBuilder route) => route
        .Vraagt("If-None-Match", "De ETag van wat u al hebt; is er niets veranderd, dan is het antwoord 304 zonder inhoud.", "\"9f86d081884c7d659a2feaa0c55ad015\"", plaats: ParameterLocation.Header)
        .WithMetadata(new Etagbeschrijving());

    public static RouteHandlerBuilder VraagtBladzijde(this RouteHandlerBuilder route) => route.Vraagt("bladzijde", "De bladzijde, vanaf 1.", "1", JsonSchemaType.Integer);

    /// <summary>De inhoud die bij een verzoek hoort, als tekst.</summary>
    public static RouteHandlerBuilder Neemt(this RouteHandlerBuilder route, string uitleg, string voorbeeld, params IReadOnlyList<string> soorten) =>
        route.WithMetadata(new Inhoudbeschrijving(uitleg, soorten, voorbeeld));

    /// <summary>Inhoud die bij een verzoek kan horen, en ook mag ontbreken.</summary>
    public static RouteHandlerBuilder NeemtMisschien(this RouteHandlerBuilder route, string uitleg, string voorbeeld, params IReadOnlyList<string> soorten) =>
        route.WithMetadata(new Inhoudbeschrijving(uitleg, soorten, voorbeeld) { MagOntbreken = true });

    /// <summary>Een bestand dat ook als inhoud bij een verzoek kan horen.</summary>
    public static RouteHandlerBuilder NeemtBestand(this RouteHandlerBuilder route, string soort) => route.WithMetadata(new Inhoudbeschrijving("", [soort], "De bytes van het bestand."));

    /// <summary>De inhoud in JSON die bij een verzoek hoort; haar vorm is die van wat de route leest.</summary>
    public static RouteHandlerBuilder NeemtJson(this RouteHandlerBuilder route, string uitleg, string voorbeeld) =>
        route.WithMetadata(new Inhoudbeschrijving(uitleg, [], voorbeeld));

    /// <summary>Een antwoord in JSON.</summary>
    public static RouteHandlerBuilder Geeft<T>(this RouteHandlerBuilder route, int status, string uitleg, string voorbeeld, bool heeftAdres = false) =>
        route.Produces<T>(status, MediaTypeNames.Application.Json).WithMetadata(new Antwoordbeschrijving(status, uitleg, MediaTypeNames.Application.Json, voorbeeld, heeftAdres));

    /// <summary>Een andere vorm die het antwoord in JSON met deze status kan hebben.</summary>
    public static RouteHandlerBuilder OfGeeft<T>(this RouteHandlerBuilder route, int status) => route.WithMetadata(new Anderevorm(status, typeof(T)));

    /// <summary>Een antwoord waarvan de vorm elders staat: een bericht, een bestand, of JSON waarvan de velden van de vraag afhangen.</summary>
    public static RouteHandlerBuilder GeeftTekst(this RouteHandlerBuilder route, string uitleg, string soort, string? voorbeeld = null) =>
        route.WithMetadata(new Antwoordbeschrijving(StatusCodes.Status200OK, uitleg, soort, voorbeeld, false));

    /// <summary>De weigeringen die kunnen voorkomen.</summary>
    public static RouteHandlerBuilder Weigert(this RouteHandlerBuilder route, params IReadOnlyList<int> statussen) => route.WithMetadata(new Weigering(statussen));
}

internal sealed record Vraagbeschrijving(string Naam, ParameterLocation Plaats, string Uitleg, JsonSchemaType Soort, string Voorbeeld)
{
    /// <summary>Waaruit te kiezen is; null als dat van alles kan zijn.</summary>
    public IReadOnlyList<string>? Keuzes { get; init; }
}

internal sealed record Inhoudbeschrijving(string Uitleg, IReadOnlyList<string> Soorten, string Voorbeeld)
{
    public bool MagOntbreken { get; init; }
}

internal sealed record Anderevorm(int Status, Type Vorm);

internal sealed record Antwoordbeschrijving(int Status, string Uitleg, string Soort, string? Voorbeeld, bool HeeftAdres);

internal sealed record Etagbeschrijving;

internal sealed record Weigering(IReadOnlyList<int> Statussen);
