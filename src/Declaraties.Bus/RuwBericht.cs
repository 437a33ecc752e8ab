using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace Declaraties.Bus;

/// <summary>Een bericht van een systeem dat alleen AMQP kent: de bytes zoals ze kwamen, wat ze ook zijn.</summary>
internal sealed record RuwBericht(byte[] Inhoud);

/// <summary>
/// Maakt van elke levering een <see cref="RuwBericht"/>, zonder ernaar te kijken: of het iets is beslist de ontvanger, die er ook antwoord op geeft.
/// </summary>
internal sealed class RuweBerichten(string inhoudstype) : ISerializerFactory, IMessageDeserializer
{
    public ContentType ContentType { get; } = new(inhoudstype);

    public IMessageDeserializer CreateDeserializer() => this;

    public IMessageSerializer CreateSerializer() => new SystemTextJsonMessageSerializer();

    public ConsumeContext Deserialize(ReceiveContext receiveContext) =>
        new BodyConsumeContext(receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null) =>
        // Without the headers: an address in them would be written to.
        new Inhoud(new RawMessageContext(EmptyHeaders.Instance, destinationAddress, RawSerializerOptions.AnyMessageType), new RuwBericht(body.GetBytes()));

    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    public void Probe(ProbeContext context) => context.CreateScope("raw").Add("contentType", ContentType.MediaType);

    private sealed class Inhoud(MessageContext bericht, RuwBericht ruw)
        : BaseSerializerContext(SystemTextJsonMessageSerializer.Instance, bericht, [MessageUrn.ForTypeString<RuwBericht>()])
    {
        public override bool IsSupportedMessageType<T>() => typeof(T) == typeof(RuwBericht);

        public override bool IsSupportedMessageType(Type messageType) => messageType == typeof(RuwBericht);

        public override bool TryGetMessage<T>([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? message)
            where T : class
        {
            message = ruw as T;
            return message is not null;
        }

        public override bool TryGetMessage(Type messageType, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out object? message)
        {
            message = messageType == typeof(RuwBericht) ? ruw : null;
            return message is not null;
        }

        public override IMessageSerializer GetMessageSerializer() => new SystemTextJsonMessageSerializer();

        public override IMessageSerializer GetMessageSerializer<T>(MessageEnvelope envelope, T message) => new SystemTextJsonMessageSerializer();

        public override IMessageSerializer GetMessageSerializer(object message, string[] messageTypes) => new SystemTextJsonMessageSerializer();

        public override Dictionary<string, object> ToDictionary<T>(T? message)
            where T : class => [];
    }
}
