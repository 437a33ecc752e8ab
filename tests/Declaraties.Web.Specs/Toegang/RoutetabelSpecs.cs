using System.Net;
using Declaraties.Testprogramma;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Worker.Samenstellen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>
/// Wie waar mag komen, als tabel: elk adres, en de rollen die het mogen. Een adres dat hier niet staat laat de spec falen, en langs elk adres gaat elke rol,
/// met een echte aanmelding: wat er niet staat, mag niet.
/// </summary>
public sealed class RoutetabelSpecs
{
    private const string Iedereen = "iedereen";
    private const string Aangemeld = "financien rapportage beheer auditor beleid aanbieder";

    private const string Beleidlezers = "financien rapportage auditor beleid";

    private const string Lezers = "financien auditor";

    private static readonly Dictionary<string, string> _tabel = new(StringComparer.Ordinal)
    {
        ["GET /health/live"] = Iedereen,
        ["GET /health/ready"] = Iedereen,
        ["GET /opmaak.css"] = Iedereen,
        ["GET /v1/openapi.json"] = Iedereen,
        ["GET /v1"] = Iedereen,
        ["GET /aanmelden"] = Iedereen,
        ["GET /afgemeld"] = Iedereen,
        ["GET /niet-aangemeld"] = Iedereen,
        ["POST /afmelden"] = Aangemeld,
        ["GET /"] = Lezers,
        ["GET /zonder-oordeel"] = Lezers,
        ["GET /declaraties/{sleutel}"] = Lezers,
        ["GET /declaraties/{sleutel}/bevindingen"] = Lezers,
        ["GET /declaraties/{sleutel}/antwoord"] = Lezers,
        ["POST /declaraties/{sleutel}/antwoord/heel"] = Lezers,
        ["GET /declaraties/{sleutel}/bericht"] = Lezers,
        ["POST /declaraties/{sleutel}/bericht/heel"] = Lezers,
        ["GET /toewijzingen/{gemeente}/{aanbieder}/{nummer:int}"] = Lezers,
        ["GET /toewijzingen/{gemeente}/{aanbieder}/jw/{nummer:int}"] = Lezers,
        ["GET /afkeur"] = Lezers,
        ["GET /woord"] = Lezers,
        ["GET /declaraties/{sleutel}/woord"] = Lezers,
        ["GET /v1/woord"] = Lezers,
        ["GET /v1/declaraties/{sleutel}/woord"] = Lezers,
        ["GET /regels"] = Aangemeld,
        ["GET /regels/{regel}"] = Aangemeld,
        ["GET /v1/regels"] = Aangemeld,
        ["GET /v1/regels/{regel}"] = Aangemeld,
        ["GET /v1/retourcodes"] = Aangemeld,
        ["GET /zonder-levering"] = Lezers,
        ["GET /nooit-gedeclareerd"] = Lezers,
        ["GET /invoer"] = "financien beheer",
        ["POST /invoer/voorbeeld"] = "financien beheer",
        ["POST /invoer"] = "financien beheer",
        ["GET /toestemmingen"] = Lezers,
        ["POST /toestemmingen"] = "financien",
        ["POST /toestemmingen/{nummer:long}/intrekking"] = "financien",
        ["POST /toewijzingen/{gemeente}/{aanbieder}/{nummer:int}/bsn"] = Lezers,
        ["POST /toewijzingen/{gemeente}/{aanbieder}/jw/{nummer:int}/bsn"] = Lezers,
        ["GET /logboek"] = "auditor",
        ["GET /logboek/bestand"] = "auditor",
        ["GET /v1/logboek"] = "auditor",
        ["GET /onbestelbaar"] = "financien beheer auditor",
        ["POST /onbestelbaar/poging"] = "financien beheer",
        ["POST /onbestelbaar/{nummer:long}/poging"] = "financien beheer",
        ["POST /onbestelbaar/{nummer:long}/omleiding"] = "financien beheer",
        ["POST /onbestelbaar/{nummer:long}/verval"] = "financien beheer",
        ["GET /niet-verwerkt"] = Lezers,
        ["POST /niet-verwerkt/{sleutel}/bericht"] = "financien auditor",
        ["GET /v1/niet-verwerkt"] = Lezers,
        ["GET /v1/niet-verwerkt/{sleutel}/bericht"] = "financien auditor",
        ["GET /retouren"] = "financien beheer auditor",
        ["POST /retouren/{nummer:long}/opnieuw"] = "financien beheer",
        ["POST /retouren/{nummer:long}/gezien"] = "financien beheer",
        ["GET /v1/retouren"] = "financien beheer auditor",
        ["POST /v1/retouren/{nummer:long}/opnieuw"] = "financien beheer",
        ["POST /v1/retouren/{nummer:long}/gezien"] = "financien beheer",
        ["GET /v1/onbestelbaar"] = "financien beheer auditor",
        ["POST /v1/onbestelbaar/poging"] = "financien beheer",
        ["POST /v1/onbestelbaar/{nummer:long}/poging"] = "financien beheer",
        ["POST /v1/onbestelbaar/{nummer:long}/omleiding"] = "financien beheer",
        ["POST /v1/onbestelbaar/{nummer:long}/verval"] = "financien beheer",
        ["GET /zoeken"] = Lezers,
        ["POST /zoeken"] = Lezers,
        ["GET /benutting"] = "financien rapportage auditor",
        ["GET /declaraties/{sleutel}/beproeving"] = Lezers,
        ["POST /declaraties/{sleutel}/herbeoordeling"] = "financien",
        ["POST /declaraties/{sleutel}/vrijgave"] = "financien",
        ["POST /vrijgave"] = "financien",
        ["POST /beproeving"] = Lezers,
        ["POST /herbeoordeling"] = "financien",
        ["POST /v1/declaraties/beproeving"] = Lezers,
        ["POST /v1/declaraties/herbeoordeling"] = "financien",
        ["GET /aanbieder"] = "aanbieder",
        ["GET /aanbieder/indienen"] = "aanbieder",
        ["POST /aanbieder/indienen"] = "aanbieder",
        ["POST /aanbieder/proef"] = "aanbieder",
        ["GET /aanbieder/berichten/{sleutel}"] = "aanbieder",
        ["POST /aanbieder/berichten/{sleutel}/antwoord"] = "aanbieder",
        ["GET /aanbieder/toewijzingen"] = "aanbieder",
        ["GET /aanbieder/te-crediteren"] = "aanbieder",
        ["GET /aanbieder/tarieven"] = "aanbieder",
        ["GET /v1/declaraties"] = Lezers,
        ["GET /v1/declaraties/{sleutel}"] = Lezers,
        ["GET /v1/declaraties/{sleutel}/bevindingen"] = Lezers,
        ["GET /v1/declaraties/{sleutel}/beproeving"] = Lezers,
        ["POST /v1/declaraties/{sleutel}/herbeoordeling"] = "financien",
        ["POST /v1/declaraties/{sleutel}/vrijgave"] = "financien",
        ["GET /v1/afkeur"] = Lezers,
        ["GET /v1/benutting"] = "financien rapportage auditor aanbieder",
        ["GET /v1/toewijzingen"] = "financien auditor aanbieder",
        ["GET /v1/contracten"] = "financien auditor aanbieder",
        ["POST /v1/proef"] = "financien auditor aanbieder",
        ["GET /te-crediteren"] = Lezers,
        ["POST /te-crediteren/vraag"] = "financien",
        ["GET /v1/signalen"] = Lezers,
        ["GET /v1/te-crediteren"] = "financien auditor aanbieder",
        ["POST /v1/te-crediteren/vraag"] = "financien",
        ["GET /v1/ondersteuning"] = Lezers,
        ["GET /v1/toestemmingen"] = Lezers,
        ["POST /v1/toestemmingen"] = "financien",
        ["POST /v1/toestemmingen/{nummer:long}/intrekking"] = "financien",
        ["POST /v1/invoer/{soort}/voorbeeld"] = "financien beheer",
        ["POST /v1/invoer/{soort}"] = "financien beheer",
        ["GET /rapporten"] = "financien rapportage auditor",
        ["GET /rapporten/maken"] = "financien rapportage auditor",
        ["GET /rapporten/{soort}"] = "financien rapportage auditor",
        ["GET /rapporten/vaststelling"] = "financien rapportage auditor",
        ["POST /rapporten/vaststelling"] = "financien",
        ["GET /v1/vaststellingen"] = "financien rapportage auditor",
        ["POST /v1/vaststellingen"] = "financien",
        ["GET /beleid"] = Beleidlezers,
        ["POST /beleid"] = "beleid",
        ["GET /v1/beleid"] = Beleidlezers,
        ["POST /v1/beleid/{soort}"] = "beleid",
        ["GET /tarief"] = Beleidlezers,
        ["GET /contacten"] = $"{Beleidlezers} aanbieder",
        ["POST /contacten/controle"] = $"{Beleidlezers} aanbieder",
        ["GET /contacten/invoer"] = "financien beheer aanbieder",
        ["POST /contacten/invoer"] = "financien beheer aanbieder",
        ["POST /v1/contacten"] = "financien beheer aanbieder",
        ["GET /v1/contacten/controle"] = $"{Beleidlezers} aanbieder",
        ["POST /v1/contacten/controle"] = $"{Beleidlezers} aanbieder",
        ["POST /tarief"] = "beleid",
        ["POST /tarief/vaststelling"] = "financien",
        ["GET /tarief/eigen"] = $"{Beleidlezers} aanbieder",
        ["POST /tarief/eigen"] = $"{Beleidlezers} aanbieder",
        ["GET /v1/tarieven"] = $"{Beleidlezers} aanbieder",
        ["GET /v1/tarieven/{naam}"] = $"{Beleidlezers} aanbieder",
        ["GET /v1/tarieven/{naam}/toets"] = $"{Beleidlezers} aanbieder",
        ["GET /v1/tarieven/{naam}/gevoeligheid"] = $"{Beleidlezers} aanbieder",
        ["GET /v1/tarieven/{naam}/verschil"] = $"{Beleidlezers} aanbieder",
        ["POST /v1/tarieven"] = "beleid",
        ["POST /v1/tarieven/{naam}/vaststelling"] = "financien",
        ["POST /v1/tarieven/berekening"] = $"{Beleidlezers} aanbieder",
        ["GET /vergelijk"] = Beleidlezers,
        ["GET /vergelijk/periode"] = Beleidlezers,
        ["POST /vergelijk/bekostiging"] = Beleidlezers,
        ["POST /vergelijk/overgang"] = Beleidlezers,
        ["GET /v1/vergelijkingen/periode"] = Beleidlezers,
        ["POST /v1/vergelijkingen/bekostiging"] = Beleidlezers,
        ["POST /v1/vergelijkingen/overgang"] = Beleidlezers,
        ["GET /v1/rapporten/{soort}"] = "financien rapportage auditor",
        ["GET /ggk"] = Iedereen,
        ["POST /ggk"] = "beheer aanbieder",
        ["POST /v1/berichten"] = "beheer aanbieder",
        ["GET /v1/webhook"] = "beheer aanbieder",
        ["PUT /v1/webhook"] = "beheer aanbieder",
        ["DELETE /v1/webhook"] = "beheer aanbieder",
        ["POST /v1/webhook/proef"] = "beheer aanbieder",
        ["GET /v1/berichten"] = "beheer aanbieder",
        ["GET /v1/berichten/{sleutel}"] = "beheer aanbieder",
        ["GET /v1/berichten/{sleutel}/bevindingen"] = "financien beheer auditor aanbieder",
        ["GET /v1/berichten/{sleutel}/prestaties"] = "financien auditor aanbieder",
        ["GET /v1/berichten/{sleutel}/antwoord"] = "financien auditor aanbieder",
    };

    private static readonly string[] _rollen = ["financien", "rapportage", "beheer", "auditor", "beleid", "aanbieder", "niemand"];

    [Test]
    public async Task Elk_adres_staat_in_de_tabel_en_is_open_of_noemt_wat_ervoor_nodig_is()
    {
        using var werkplaats = new Werkplaats();
        var instellingen = new Programmainstellingen(new() { Database = werkplaats.Database }, new()
        {
            Poort = 0,
            Aanmelden = new Aanmeldinstellingen
            {
                Autoriteit = new Uri("https://aanmelden.example"),
                Client = "c",
                Geheim = "g",
                Publiek = "declaraties",
                Rolclaim = "roles",
                Agbclaim = "agb",
                Rollen = new Dictionary<Rol, string>(),
            },
        });
        await using var app = Diensthost.Bouw(instellingen, new ConfigurationBuilder().Build(), TimeProvider.System);
        await Diensthost.StartAsync(app, instellingen);
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.That(routes.Select(Naam), Is.EquivalentTo(_tabel.Keys));
        foreach (var route in routes)
        {
            var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var beleid = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(eis => eis.Policy).ToList();
            Assert.That(isOpen, Is.EqualTo(_tabel[Naam(route)] == Iedereen), Naam(route));
            Assert.That(isOpen ? [] : beleid, isOpen ? Is.Empty : Has.Count.EqualTo(1).And.All.AnyOf(Bevoegdheid.Rollen.Keys.Cast<object>().ToArray()), Naam(route));
        }
    }

    [Test]
    public async Task Langs_elk_adres_gaat_elke_rol_en_alleen_wie_in_de_tabel_staat_komt_binnen()
    {
        using var werkplaats = new Werkplaats();
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(werkplaats, voorziening.Instellingen.Where(i => i.Item1 != "Aanmelden:Rollen:Financien"));
        var fouten = new List<string>();
        foreach (var rol in _rollen)
        {
            voorziening.Gebruiker = rol == "niemand" ? null : ("M. de Proef", [rol]);
            // Who is of a provider says so with its code, on the pages as well.
            voorziening.Ook = rol == "aanbieder" ? [("agb", "51000001")] : [];
            using var browser = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
            using var systeem = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
            if (rol != "niemand")
            {
                systeem.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync(rol == "aanbieder" ? "aanbieder-51000001" : $"rol-{rol}");
                using var _ = await browser.GetAsync(new Uri("/aanmelden", UriKind.Relative));
            }

            foreach (var (route, wie) in _tabel)
            {
                var delen = route.Split(' ');
                var pad = delen[1].Replace("{sleutel}", "0123456789abcdef0123456789abcdef", StringComparison.Ordinal)
                    .Replace("{nummer:long}", "1", StringComparison.Ordinal)
                    .Replace("{gemeente}/{aanbieder}", "0505/51000001", StringComparison.Ordinal)
                    .Replace("{nummer:int}", "1", StringComparison.Ordinal)
                    .Replace("{soort}", "maand", StringComparison.Ordinal)
                    .Replace("{regel}", "TR321", StringComparison.Ordinal)
                    .Replace("{naam}", "IB", StringComparison.Ordinal);
                using var verzoek = new HttpRequestMessage(new HttpMethod(delen[0]), new Uri(pad, UriKind.Relative));
                using var antwoord = await (IsVoorSysteem(pad) ? systeem : browser).SendAsync(verzoek);
                var waar = antwoord.RequestMessage!.RequestUri!.AbsolutePath;
                // Who asks to sign in is sent on: to where he may or may not come, which is another line of the table.
                var binnen = (pad == "/aanmelden" && waar != pad) || (antwoord.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (waar == pad || waar == "/afgemeld"));
                var mag = wie == Iedereen || wie.Split(' ').Contains(rol);
                if (binnen != mag)
                {
                    fouten.Add($"{rol}: {route} geeft {(int)antwoord.StatusCode}, verwacht {(mag ? "toegang" : "geen toegang")}");
                }
            }
        }

        Assert.That(fouten, Is.Empty);
    }

    private static bool IsVoorSysteem(string pad) => pad.StartsWith("/v1", StringComparison.Ordinal) || pad == "/ggk";

    private static string Naam(RouteEndpoint route) =>
        $"{route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Single() ?? "GET"} /{route.RoutePattern.RawText!.TrimStart('/')}";
}
