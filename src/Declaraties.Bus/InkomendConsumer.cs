using System.Globalization;
using System.Net.Mime;
using Declaraties.Berichten;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verslagen;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;
using MassTransit;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Declaraties.Bus;

/// <summary>
/// De deur voor systemen die alleen AMQP kennen. XML van wie het mag aanbieden wordt vastgelegd, wat er ook in staat; iets anders wordt geweigerd met een leesbaar
/// antwoord. Kan dat antwoord nergens heen, of mocht de afzender dit niet, dan blijft de levering met haar reden op de foutwachtrij. De levering is pas klaar als het
/// bericht vastligt.
/// </summary>
internal sealed class InkomendConsumer(
    Intake intake, Businstellingen bus, Dienstinstellingen instellingen, Amqpverbinding verbinding, Opzij opzij, Storingen storingen, ILogger<InkomendConsumer> log) : IConsumer<RuwBericht>
{
    private const string Soort = "weigering";
    private const int LangsteNaam = 255;

    public async Task Consume(ConsumeContext<RuwBericht> context)
    {
        var (kop, inhoud, stop) = (context.ReceiveContext.GetPayload<RabbitMqBasicConsumeContext>().Properties, context.Message.Inhoud, context.CancellationToken);
        if (await NeemAanAsync(kop, inhoud, stop) is not { } weigering)
        {
            return;
        }

        log.Geweigerd(weigering.Titel);
        var gemeld = weigering.MagAntwoord && Gevuld(kop.ReplyTo) is { } wachtrij && await MeldAsync(kop, wachtrij, weigering, stop);
        if (!gemeld || weigering.Bewaren)
        {
            await opzij.ZetAsync(context.ReceiveContext.InputAddress.Segments[^1], kop, inhoud, $"{weigering.Titel}: {weigering.Uitleg}", stop);
        }
    }

    /// <summary>Legt het bericht vast.</summary>
    /// <returns>Waarom dat niet gebeurt; null als het is gebeurd.</returns>
    private async Task<Weigering?> NeemAanAsync(IReadOnlyBasicProperties kop, byte[] inhoud, CancellationToken stop)
    {
        var gebruiker = bus.Gebruiker(kop);
        if (bus.Afzenders.Van(gebruiker) is not { } inzender)
        {
            return Weigering.Afzender(gebruiker);
        }

        var antwoordAan = Gevuld(kop.ReplyTo);
        if (antwoordAan is not null && !bus.MagNaar(gebruiker, antwoordAan))
        {
            return Weigering.Antwoordwachtrij(bus.Afzenders, gebruiker);
        }

        if (!Inhoudstypen.IsXml(kop.ContentType) && !Inhoudstypen.IsZip(kop.ContentType) && !Inhoudstypen.IsOnbepaald(kop.ContentType))
        {
            return Weigering.Inhoudstype();
        }

        var (bericht, weigering) = PakUit(kop.ContentEncoding, inhoud);
        if (bericht is null)
        {
            return weigering;
        }

        var nieuw = new NieuweOntvangst
        {
            Kanaal = Kanaal.Amqp,
            Bericht = bericht,
            Afzender = gebruiker,
            Kenmerk = Gevuld(kop.CorrelationId),
            AntwoordAan = antwoordAan,
            Aflevering = Gevuld(kop.MessageId) ?? Gevuld(kop.CorrelationId),
        };
        var isZip = Inhoudstypen.IsZip(kop.ContentType) || Zipbestand.Is(bericht);
        if (!isZip && Inhoudstypen.IsOnbepaald(kop.ContentType))
        {
            return Weigering.Inhoudstype();
        }

        try
        {
            var bezwaar = await storingen.Lang.ExecuteAsync(
                async token => isZip
                    ? (await intake.OntvangZipAsync(nieuw, inzender, antwoordAan: null, token)).Bezwaar
                    : (await intake.OntvangAsync(nieuw, inzender, token)).Bezwaar,
                stop);
            return bezwaar is null ? null : new("Dit bericht mag niet van deze afzender", bezwaar.Uitleg) { Fouten = bezwaar.Fouten, Bewaren = true };
        }
        catch (TeVeelAangebodenException teVeel)
        {
            return new("Er is te veel aangeboden", teVeel.Message) { Bewaren = true };
        }
        catch (ZipGeweigerdException fout)
        {
            return new("Dit ZIP-bestand kan niet worden aangenomen", $"Het is geweigerd, met alles erin: {fout.Message}.");
        }
    }

    private (Afschrift? Bericht, Weigering? Weigering) PakUit(string? naam, byte[] inhoud)
    {
        if (Inhoudscoderingen.VanAmqp(naam) is not { } codering)
        {
            return (null, new("Deze codering kan niet worden aangenomen", "Verwacht wordt content_encoding gzip, of geen."));
        }

        var meeste = instellingen.Grenzen.MaxBytes;
        try
        {
            return codering.Uitgepakt(inhoud, meeste) is { } bericht
                ? (bericht, null)
                : (null, new(
                    "Dit bericht is te groot",
                    string.Create(CultureInfo.InvariantCulture, $"Het telt {(codering == Inhoudscodering.Geen ? $"{inhoud.LongLength}" : $"uitgepakt meer dan {meeste}")} bytes; aangenomen worden er hoogstens {meeste}.")));
        }
        catch (InvalidDataException)
        {
            return (null, new("Dit bericht is niet uit te pakken", "De inhoud is geen gzip, zoals content_encoding zegt, of is onderweg beschadigd."));
        }
    }

    /// <returns>Of de weigering in de wachtrij van de afzender staat.</returns>
    private async Task<bool> MeldAsync(IReadOnlyBasicProperties kop, string wachtrij, Weigering weigering, CancellationToken stop)
    {
        var eigenschappen = new BasicProperties
        {
            MessageId = Gevuld(kop.MessageId) is { } nummer && $"{nummer}-{Soort}" is var eigen && System.Text.Encoding.UTF8.GetByteCount(eigen) <= LangsteNaam ? eigen : null,
            CorrelationId = kop.CorrelationId,
            Type = Soort,
            ContentType = MediaTypeNames.Application.Json,
            DeliveryMode = DeliveryModes.Persistent,
        };
        try
        {
            await verbinding.ZendAsync("", wachtrij, eigenschappen, Verslag.VanWeigering(weigering.Titel, weigering.Uitleg, weigering.Fouten), stop);
            return true;
        }
        catch (RabbitMQ.Client.Exceptions.PublishException)
        {
            log.WeigeringNietBezorgd();
            return false;
        }
    }

    private static string? Gevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    /// <param name="Titel">Wat voor bezwaar het is.</param>
    /// <param name="Uitleg">Wat er niet klopt, en wat wel goed was geweest.</param>
    private sealed record Weigering(string Titel, string Uitleg)
    {
        /// <summary>De fouten tegen niveau 1 die er iets aan uitleggen.</summary>
        public IReadOnlyList<Schemafout> Fouten { get; init; } = [];

        /// <summary>Of zij de afzender mag bereiken in de wachtrij die hij noemde.</summary>
        public bool MagAntwoord { get; init; } = true;

        /// <summary>Of de levering ook blijft liggen als de afzender het weet: wie iets aanbiedt wat hij niet mag, is iets om naar te kijken.</summary>
        public bool Bewaren { get; init; }

        public static Weigering Inhoudstype() => new(
            "Dit inhoudstype kan niet worden aangenomen",
            "Verwacht wordt content_type application/xml of text/xml met een declaratie (WMO323, JW323) of een toewijzing (WMO301, JW301), of application/zip met een ZIP-bestand daarmee.");

        public static Weigering Afzender(string? gebruiker) => new(
            "De afzender is niet bekend",
            gebruiker is null
                ? "De levering heeft geen user_id, en dan staat de broker voor niemand in. Verwacht wordt de naam waarmee de afzender op de broker is aangemeld."
                : $"Gebruiker '{gebruiker}' van de broker staat niet onder Bus:Afzenders.") { MagAntwoord = false, Bewaren = true };

        public static Weigering Antwoordwachtrij(Busafzenders afzenders, string? gebruiker) => new(
            "Deze antwoordwachtrij mag niet",
            gebruiker is not null && afzenders.Kent(gebruiker)
                ? $"De wachtrij in reply_to begint niet met '{afzenders.Voorvoegsel(gebruiker)}', zoals die van gebruiker '{gebruiker}' horen te doen (Bus:Antwoordwachtrij), of is van een ander."
                : "De wachtrij in reply_to is van deze dienst, of van een gebruiker onder Bus:Afzenders.") { MagAntwoord = false, Bewaren = true };
    }
}
