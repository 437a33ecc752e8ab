using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Declaraties.Web.Api;

/// <summary>
/// Het document van de API (OpenAPI 3), voor iedereen te lezen. Het wordt gemaakt van de routes zelf; wat een route zegt staat bij haar, met
/// <see cref="Routebeschrijving.Beschrijf"/>.
/// </summary>
internal static class Apidocument
{
    public const string Adres = $"{Berichtenadres.Api}/openapi.json";
    private const string Naam = "v1";
    private const string Aanmelding = "aanmelden";

    public static void Voeg(IServiceCollection diensten)
    {
        diensten.ConfigureHttpJsonOptions(opties => Apiopmaak.Stel(opties.SerializerOptions));
        diensten.AddOpenApi(Naam, opties =>
        {
            opties.ShouldInclude = route => $"/{route.RelativePath}".StartsWith($"{Berichtenadres.Api}/", StringComparison.Ordinal);
            opties.AddOperationTransformer(BeschrijfAsync);
            opties.AddSchemaTransformer((schema, context, _) => NoemKeuzesAsync(schema, context));
            opties.AddDocumentTransformer((document, context, _) => KopAsync(document, context.ApplicationServices.GetRequiredService<Webinstellingen>().Aanmelden));
        });
    }

    public static void Plaats(IEndpointRouteBuilder routes) =>
        routes.MapOpenApi(Adres).AllowAnonymous().AddEndpointFilter((http, verder) =>
        {
            // Whoever builds a client reads it from any page or tool.
            http.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
            return verder(http);
        });

    /// <summary>Een voorbeeld dat met het programma meekomt.</summary>
    public static string Voorbeeld(string bestand)
    {
        using var bron = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"voorbeeld/{bestand}")!);
        return bron.ReadToEnd();
    }

    private static Task KopAsync(OpenApiDocument document, Aanmeldinstellingen? aanmelden)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Declaraties",
            Version = Website.ApiVersie,
            Description =
                "Declaraties van aanbieders van Wmo-ondersteuning (WMO323, iWmo 3.2) en jeugdhulp (JW323, iJw 3.2) aanbieden en hun antwoord (WMO325, JW325) halen, en voor een gemeente: afkeur bekijken, " +
                "opnieuw laten beoordelen, antwoorden vrijgeven, toestemmingen verlenen en gegevens inlezen. Elke fout is application/problem+json. Een Bsn staat nooit in een adres, en in een antwoord alleen gemaskeerd.",
            Contact = new OpenApiContact { Name = "Functioneel beheer Declaraties van de gemeente die deze dienst draait" },
        };
        // The version is in the server's address, and so not in every path.
        document.Servers = [new OpenApiServer { Url = Berichtenadres.Api, Description = "Deze dienst" }];
        var paden = new OpenApiPaths();
        foreach (var (pad, inhoud) in document.Paths)
        {
            paden.Add(pad[Berichtenadres.Api.Length..], inhoud);
        }

        document.Paths = paden;
        document.Tags = Routebeschrijving.Groepen.Select(groep => new OpenApiTag { Name = groep.Naam, Description = groep.Uitleg }).ToHashSet();
        if (aanmelden is not null)
        {
            document.AddComponent(Aanmelding, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OpenIdConnect,
                OpenIdConnectUrl = new Uri($"{aanmelden.Autoriteit.ToString().TrimEnd('/')}/.well-known/openid-configuration"),
                Description = "Een systeem haalt met zijn eigen gegevens een token (client credentials) en stuurt het mee als Bearer.",
            });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Aanmelding, document)] = [] }];
        }

        return Task.CompletedTask;
    }

    private static async Task BeschrijfAsync(OpenApiOperation bewerking, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var gegevens = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(nameof(Probleemvorm)) != true)
        {
            document.AddComponent(nameof(Probleemvorm), await context.GetOrCreateSchemaAsync(typeof(Probleemvorm), null, stop));
        }

        var probleem = new OpenApiSchemaReference(nameof(Probleemvorm), document);
        bewerking.Parameters ??= [];
        foreach (var vraag in gegevens.OfType<Vraagbeschrijving>())
        {
            // The framework knows what is in the path; what is read from the query it cannot see.
            var parameter = bewerking.Parameters.OfType<OpenApiParameter>().FirstOrDefault(bekend => bekend.Name == vraag.Naam);
            if (parameter is null)
            {
                parameter = new OpenApiParameter { Name = vraag.Naam, In = vraag.Plaats, Schema = new OpenApiSchema { Type = vraag.Soort, Enum = vraag.Keuzes is null ? null! : [.. vraag.Keuzes.Select(keuze => (JsonNode)keuze)] } };
                bewerking.Parameters.Add(parameter);
            }

            parameter.Description = vraag.Uitleg;
            parameter.Example = vraag.Soort == JsonSchemaType.String ? JsonValue.Create(vraag.Voorbeeld) : JsonNode.Parse(vraag.Voorbeeld);
        }

        var inhouden = gegevens.OfType<Inhoudbeschrijving>().ToList();
        var gevraagd = inhouden.FirstOrDefault();
        if (gevraagd is not null && bewerking.RequestBody is OpenApiRequestBody gelezen)
        {
            gelezen.Description = gevraagd.Uitleg;
            gelezen.Content![MediaTypeNames.Application.Json].Example = JsonNode.Parse(gevraagd.Voorbeeld);
            foreach (var (een, soort) in inhouden.SelectMany(een => een.Soorten, (een, soort) => (een, soort)))
            {
                // What may be sent instead: a file, whatever the framework makes of it.
                gelezen.Content[soort] = Tekstinhoud(een.Voorbeeld);
            }
        }
        else if (gevraagd is not null)
        {
            bewerking.RequestBody = new OpenApiRequestBody
            {
                Required = !gevraagd.MagOntbreken,
                Description = gevraagd.Uitleg,
                Content = inhouden.SelectMany(een => een.Soorten, (een, soort) => (een, soort)).ToDictionary(paar => paar.soort, paar => Tekstinhoud(paar.een.Voorbeeld)),
            };
        }

        bewerking.Responses ??= [];
        foreach (var antwoord in gegevens.OfType<Antwoordbeschrijving>())
        {
            // One that the framework made from the type is completed; another is made here.
            var beschreven = bewerking.Responses.GetValueOrDefault($"{antwoord.Status}") as OpenApiResponse ?? new OpenApiResponse();
            beschreven.Description = antwoord.Uitleg;
            beschreven.Content ??= new Dictionary<string, OpenApiMediaType>();
            if (beschreven.Content.TryGetValue(antwoord.Soort, out var inhoud))
            {
                inhoud.Example = antwoord.Voorbeeld is null ? null : JsonNode.Parse(antwoord.Voorbeeld);
            }
            else
            {
                beschreven.Content[antwoord.Soort] = antwoord.Soort == MediaTypeNames.Application.Json
                    ? new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object }, Example = JsonNode.Parse(antwoord.Voorbeeld!) }
                    : Tekstinhoud(antwoord.Voorbeeld);
            }

            if (antwoord.HeeftAdres)
            {
                Kopregel(beschreven, "Location", "Het adres van wat er nu is.", JsonSchemaType.String, Berichtenadres.Een(Routebeschrijving.Voorbeeldsleutel));
            }

            bewerking.Responses[$"{antwoord.Status}"] = beschreven;
        }

        foreach (var (status, vorm) in gegevens.OfType<Anderevorm>())
        {
            var inhoud = ((OpenApiResponse)bewerking.Responses[$"{status}"]).Content![MediaTypeNames.Application.Json];
            inhoud.Schema = new OpenApiSchema { OneOf = [inhoud.Schema!, await NoemAsync(vorm, context, stop)] };
        }

        foreach (var status in gegevens.OfType<Weigering>().SelectMany(weigering => weigering.Statussen).Order())
        {
            var geweigerd = new OpenApiResponse
            {
                Description = Probleem.Titel(status),
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = probleem, Example = Weigervoorbeeld(status) } },
            };
            if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            {
                Kopregel(geweigerd, "Retry-After", "Na hoeveel seconden het opnieuw kan.", JsonSchemaType.Integer, 10);
            }

            bewerking.Responses[$"{status}"] = geweigerd;
        }

        if (gegevens.OfType<Etagbeschrijving>().Any())
        {
            const string Etag = "\"9f86d081884c7d659a2feaa0c55ad015\"";
            bewerking.Responses[$"{StatusCodes.Status304NotModified}"] = new OpenApiResponse { Description = "Er is niets veranderd." };
            foreach (var status in (int[])[StatusCodes.Status200OK, StatusCodes.Status304NotModified])
            {
                Kopregel((OpenApiResponse)bewerking.Responses[$"{status}"], "ETag", "Verandert mee met het antwoord.", JsonSchemaType.String, Etag);
            }
        }

        foreach (var antwoord in bewerking.Responses.Values.OfType<OpenApiResponse>())
        {
            Kopregel(antwoord, "API-Version", "De volledige versie van de API.", JsonSchemaType.String, Website.ApiVersie);
        }
    }

    /// <summary>Van een veld waarin maar een paar woorden kunnen staan noemt het document ze.</summary>
    private static Task NoemKeuzesAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: false) is [AllowedValuesAttribute keuzes])
        {
            schema.Enum = [.. keuzes.Values.Select(keuze => (JsonNode)(string)keuze!)];
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Zet een vorm die het raamwerk zelf niet ziet bij de andere, en laat haar naar die verwijzen: written out in full a part would be a second copy of it, that forgets that it may be null.
    /// </summary>
    private static async Task<IOpenApiSchema> NoemAsync(Type vorm, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(vorm.Name) != true && context.Description.SupportedResponseTypes.All(antwoord => antwoord.Type != vorm))
        {
            var schema = await context.GetOrCreateSchemaAsync(vorm, null, stop);
            foreach (var eigenschap in vorm.GetProperties())
            {
                var isLijst = eigenschap.PropertyType.IsGenericType;
                var deel = isLijst ? eigenschap.PropertyType.GenericTypeArguments[0] : eigenschap.PropertyType;
                if (deel.Assembly == vorm.Assembly)
                {
                    var (naam, verwijzing) = (JsonNamingPolicy.CamelCase.ConvertName(eigenschap.Name), await NoemAsync(deel, context, stop));
                    if (isLijst)
                    {
                        ((OpenApiSchema)schema.Properties![naam]).Items = verwijzing;
                    }
                    else
                    {
                        schema.Properties![naam] = verwijzing;
                    }
                }
            }

            document.AddComponent(vorm.Name, schema);
        }

        return new OpenApiSchemaReference(vorm.Name, document);
    }

    private static JsonObject Weigervoorbeeld(int status) => new()
    {
        ["title"] = Probleem.Titel(status),
        ["status"] = status,
        ["detail"] = Probleem.Uitleg(status),
    };

    private static OpenApiMediaType Tekstinhoud(string? voorbeeld) => new()
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = voorbeeld is null ? null : JsonValue.Create(voorbeeld),
    };

    private static void Kopregel(OpenApiResponse antwoord, string naam, string uitleg, JsonSchemaType soort, JsonNode voorbeeld)
    {
        antwoord.Headers ??= new Dictionary<string, IOpenApiHeader>();
        antwoord.Headers[naam] = new OpenApiHeader { Description = uitleg, Schema = new OpenApiSchema { Type = soort }, Example = voorbeeld };
    }
}
